"""The schema says what the reader takes, and the guide names every key of it."""

import json
import re
from pathlib import Path
from typing import Any

from meetingapp import paths
from meetingapp.codec.file import read_meeting_file
from meetingapp.codec.schema import meeting_file_schema

_GUIDE = Path(__file__).resolve().parents[2] / "docs" / "meeting-file.md"


def _keys(schema: dict[str, Any]) -> set[str]:
    tables = [schema, *schema["$defs"].values()]
    return {key for table in tables for key in table.get("properties", {})}


def test_the_schema_is_of_the_2020_edition_and_refuses_unknown_keys_everywhere() -> None:
    schema = meeting_file_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    objects = [t for t in (schema, *schema["$defs"].values()) if t.get("type") == "object"]
    assert all(table["additionalProperties"] is False for table in objects)


def test_the_schema_takes_numbers_and_never_text_for_them() -> None:
    value = meeting_file_schema()["$defs"]["Target"]["properties"]["value"]
    assert value["anyOf"] == [{"type": "number"}, {"type": "null"}]


def test_a_subject_must_say_its_kind() -> None:
    kinds = ("NamedChild", "Unborn", "Anonymous", "Group", "System")
    assert all("kind" in meeting_file_schema()["$defs"][kind]["required"] for kind in kinds)


def test_every_reference_in_the_schema_leads_somewhere() -> None:
    schema = meeting_file_schema()
    wanted = set(re.findall(r'"#/\$defs/(\w+)"', json.dumps(schema)))
    assert wanted <= set(schema["$defs"])


def test_the_guide_explains_every_key() -> None:
    guide = _GUIDE.read_text("utf-8")
    explained = {
        key for code in re.findall(r"`([^`\n]+)`", guide) for key in re.findall(r"\w+", code)
    }
    missing = _keys(meeting_file_schema()) - explained
    assert not missing, sorted(missing)


def test_the_guide_names_every_code() -> None:
    guide = _GUIDE.read_text("utf-8")
    codes = {
        code for table in meeting_file_schema()["$defs"].values() for code in table.get("enum", ())
    }
    missing = {code for code in codes if not re.search(rf"\b{code}\b", guide)}
    assert not missing, sorted(missing)


def test_the_small_file_of_the_guide_can_be_read() -> None:
    [example] = re.findall(r"```json\n(.*?)```", _GUIDE.read_text("utf-8"), re.DOTALL)
    sitting = read_meeting_file(example.encode())
    assert sitting.discussions[0].case_id == sitting.cases[0].id


def test_both_examples_use_only_keys_of_the_schema() -> None:
    known = _keys(meeting_file_schema())
    for file in paths.examples().glob("*.json"):
        used = set(re.findall(r'"(\w+)":', file.read_text("utf-8")))
        assert used <= known, file.name
