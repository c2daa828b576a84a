"""JSON Schema of the meeting file, so that other programs can write one."""

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema
from typing_extensions import override

from meetingapp.codec.adapters import adapter
from meetingapp.codec.file import FORMAT_VERSION, MeetingFile
from meetingapp.codec.json_text import DEEPEST
from meetingapp.domain.limits import FIRST_YEAR, LAST_YEAR

_UNREAD = "unread"
_TAG = "kind"


class _Schema(GenerateJsonSchema):
    """As pydantic writes it, but saying what our stricter readers take."""

    @override
    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        return {"type": "number"}

    @override
    def time_schema(self, schema: core_schema.TimeSchema) -> JsonSchemaValue:
        return {"type": "string", "pattern": r"^\d{2}:\d{2}(:\d{2})?$"}


def meeting_file_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a meeting file."""
    made = adapter(MeetingFile).json_schema(schema_generator=_Schema)
    # Raw text that could not be read belongs to a draft on the screen, never to a file.
    discussion = made["$defs"]["CaseDiscussion"]
    del discussion["properties"][_UNREAD], made["$defs"]["Unread"]
    for each in made["$defs"].values():
        if _TAG in each.get("properties", {}):
            each["required"] = sorted({*each.get("required", ()), _TAG})
    made["properties"]["format_version"]["const"] = FORMAT_VERSION
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **made,
        "title": "Samråd meeting file",
        "description": (
            f"One sitting of a team. At most 20 MB, {DEEPEST} levels deep; "
            f"days from {FIRST_YEAR} to {LAST_YEAR}."
        ),
    }
