"""Whatever is given, the command line ends calmly: a finding, or one line and 2."""

import copy
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetingapp import paths

Tree = dict[str, Any]
Run = Callable[..., Any]
Write = Callable[[Callable[[Tree], object]], Path]

_TREE = json.loads((paths.examples() / "ansvarsgruppe.json").read_bytes())
_HOURS = settings(
    deadline=None,
    max_examples=120,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def _places(tree: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    pairs = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for key, value in pairs:
        yield (*path, key)
        if isinstance(value, dict | list):
            yield from _places(value, (*path, key))


_ALL_PLACES = list(_places(_TREE))
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)


def _one_calm_line(done: Any) -> None:
    assert done.code in (0, 1, 2)
    if done.code == 2:
        assert done.out == ""
        assert done.err.count("\n") == 1
        assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("path", "change"),
    [
        ("extra", lambda t: t.update(extra=1)),
        ("meeting.date", lambda t: t["meeting"].update(date="2026-02-30")),
        (
            "discussions.0.agreement.measures.0.target.value",
            lambda t: t["discussions"][0]["agreement"]["measures"][0]["target"].update(value="34"),
        ),
        ("discussions.0.case_id", lambda t: t["discussions"][0].update(case_id="x")),
    ],
)
def test_a_wrong_file_is_one_line_that_names_file_and_place(
    run: Run, changed: Write, path: str, change: Callable[[Tree], object]
) -> None:
    file = changed(change)
    for command in (("check", file), ("minutes", file, "--out", file.parent / "out")):
        done = run(*command)
        _one_calm_line(done)
        assert done.code == 2
        assert f": {path} " in done.err
        assert str(file) in done.err
    assert not (file.parent / "out").exists()


def test_a_meeting_type_we_do_not_have_is_named(run: Run, changed: Write) -> None:
    done = run("check", changed(lambda t: t["meeting"].update(type="../RT")))
    assert done.code == 2
    assert "RT" in done.err


@_HOURS
@given(data=st.binary(max_size=200) | st.text(max_size=200).map(lambda t: t.encode("utf-8")))
def test_random_bytes_never_surprise(run: Run, tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(data)
    _one_calm_line(run("check", file))


@_HOURS
@given(place=st.sampled_from(_ALL_PLACES), value=_JSON)
def test_any_value_in_any_place_never_surprises(
    run: Run, tmp_path: Path, place: tuple[str | int, ...], value: object
) -> None:
    tree = copy.deepcopy(_TREE)
    at: Any = tree
    for part in place[:-1]:
        at = at[part]
    at[place[-1]] = value
    file = tmp_path / "x.json"
    file.write_text(json.dumps(tree), "utf-8")
    _one_calm_line(run("check", file, "--json"))


@_HOURS
@given(place=st.sampled_from(_ALL_PLACES))
def test_anything_may_be_missing(run: Run, tmp_path: Path, place: tuple[str | int, ...]) -> None:
    tree = copy.deepcopy(_TREE)
    at: Any = tree
    for part in place[:-1]:
        at = at[part]
    del at[place[-1]]
    file = tmp_path / "x.json"
    file.write_text(json.dumps(tree), "utf-8")
    _one_calm_line(run("check", file))


@pytest.mark.parametrize(
    "name", ["fins ikke.json", "", ".", "a\nb", "\N{ESCAPE}[2J", "x" * 5000, "å" * 300]
)
def test_a_file_that_is_not_there_is_one_line(run: Run, tmp_path: Path, name: str) -> None:
    done = run("check", tmp_path / name if name else "")
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert "\N{ESCAPE}" not in done.err


def test_a_name_with_a_null_character_is_one_line(run: Run) -> None:
    assert run("check", "a\0b").code == 2


def test_a_file_name_of_other_bytes_can_be_read(run: Run, tmp_path: Path, example: Path) -> None:
    name = tmp_path / os.fsdecode(b"m\xf8te \xff.json")
    try:
        name.write_bytes(example.read_bytes())
    except OSError:
        pytest.skip("this file system keeps to UTF-8 names")
    assert run("check", name).code == 0


def test_a_file_that_cannot_be_opened_is_one_line(run: Run, tmp_path: Path) -> None:
    # A link that leads to itself is closed to everybody, an administrator too.
    circle = tmp_path / "rundt.json"
    circle.symlink_to(circle)
    done = run("check", circle)
    assert (done.code, done.err.count("\n")) == (2, 1)


@pytest.mark.parametrize(
    "arguments", [("chekk",), ("check",), ("check", "x", "--language", "se"), ("minutes", "x")]
)
def test_a_mistyped_command_is_one_line_with_the_way_to_help(
    run: Run, arguments: tuple[str, ...]
) -> None:
    done = run(*arguments)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "--help" in done.err
