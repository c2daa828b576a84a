"""A meeting file with one thing wrong is refused in one line that names the place."""

from collections.abc import Callable
from typing import Any

import pytest

from meetingapp.errors import AppError

Tree = dict[str, Any]
Refusal = Callable[[Callable[[Tree], object]], AppError]

M1 = "discussions.0.agreement.measures.0"


def _measure(tree: Tree) -> Tree:
    measure: Tree = tree["discussions"][0]["agreement"]["measures"][0]
    return measure


def _case(tree: Tree) -> Tree:
    case: Tree = tree["cases"][0]
    return case


def _discussion(tree: Tree) -> Tree:
    discussion: Tree = tree["discussions"][0]
    return discussion


def _kept_from_nobody_known(tree: Tree) -> None:
    _discussion(tree)["kept_back"] = [{"path": "voice", "services": ["NOBODY"]}]


def _kept_back(tree: Tree, path: str) -> None:
    _discussion(tree)["kept_back"] = [{"path": "voice.themes.1"}, {"path": path}]


_FAULTS: list[tuple[str, str, Callable[[Tree], object]]] = [
    (
        "file.no_such_place",
        "discussions.0.kept_back.1.path",
        lambda t: _kept_back(t, "voice.own_word"),
    ),
    ("file.no_such_place", "discussions.0.kept_back.1.path", lambda t: _kept_back(t, "")),
    ("file.not_a_choice", "discussions.0.kept_back.0.services.0", _kept_from_nobody_known),
    ("file.unknown_key", "extra", lambda t: t.update(extra=1)),
    ("file.unknown_key", "meeting.Møteleder", lambda t: t["meeting"].update({"Møteleder": "x"})),
    ("file.unknown_key", f"{M1}.target.valu", lambda t: _measure(t)["target"].update(valu=1)),
    ("file.wrong_type", f"{M1}.target.value", lambda t: _measure(t)["target"].update(value="34")),
    ("file.wrong_type", f"{M1}.target.value", lambda t: _measure(t)["target"].update(value=True)),
    ("file.wrong_type", f"{M1}.target.value", lambda t: _measure(t)["target"].update(value=[1])),
    ("file.wrong_type", f"{M1}.target", lambda t: _measure(t).update(target=[45, "AT_LEAST"])),
    ("file.wrong_type", f"{M1}.target", lambda t: _measure(t).update(target=None)),
    ("file.wrong_type", f"{M1}.action", lambda t: _measure(t).update(action=3)),
    ("file.wrong_type", f"{M1}.links", lambda t: _measure(t).update(links="R6")),
    ("file.wrong_type", f"{M1}.links", lambda t: _measure(t).update(links={})),
    (
        "file.wrong_type",
        f"{M1}.requires_formal_decision",
        lambda t: _measure(t).update(requires_formal_decision=1),
    ),
    (
        "file.wrong_type",
        "discussions.0.coordination.collab_level",
        lambda t: _discussion(t)["coordination"].update(collab_level=2.0),
    ),
    (
        "file.wrong_type",
        "discussions.0.coordination.collab_level",
        lambda t: _discussion(t)["coordination"].update(collab_level=True),
    ),
    ("file.wrong_type", "meeting", lambda t: t.update(meeting="RT")),
    ("file.wrong_type", "cases", lambda t: t.update(cases={})),
    ("file.wrong_type", "cases.0.subject", lambda t: _case(t).update(subject=3)),
    ("file.not_a_choice", f"{M1}.unit", lambda t: _measure(t).update(unit="WPM")),
    ("file.not_a_choice", f"{M1}.unit", lambda t: _measure(t).update(unit="metres")),
    ("file.not_a_choice", f"{M1}.links.1", lambda t: _measure(t).update(links=["R6", "R9"])),
    (
        "file.not_a_choice",
        "discussions.0.minutes_language",
        lambda t: _discussion(t).update(minutes_language="se"),
    ),
    ("file.not_a_choice", "cases.0.subject.kind", lambda t: _case(t)["subject"].update(kind="X")),
    ("file.missing_key", "cases.0.subject.kind", lambda t: _case(t)["subject"].pop("kind")),
    ("file.missing_key", "cases.0.subject.born", lambda t: _case(t)["subject"].pop("born")),
    ("file.missing_key", "meeting.date", lambda t: t["meeting"].pop("date")),
    ("file.missing_key", "meeting", lambda t: t.pop("meeting")),
    ("file.missing_key", "format_version", lambda t: t.pop("format_version")),
    ("file.not_a_day", "meeting.date", lambda t: t["meeting"].update(date="2026-02-30")),
    ("file.not_a_day", "meeting.date", lambda t: t["meeting"].update(date="24.11.2026")),
    ("file.not_a_day", "meeting.date", lambda t: t["meeting"].update(date="2026-11-24T00:00")),
    ("file.not_a_day", "meeting.date", lambda t: t["meeting"].update(date="20261124")),
    ("file.not_a_day", "meeting.date", lambda t: t["meeting"].update(date=1764000000)),
    ("file.not_a_day", "meeting.date", lambda t: t["meeting"].update(date="\u0662026-11-24")),
    ("file.not_a_day", "meeting.date", lambda t: t["meeting"].update(date=None)),
    ("file.day_out_of_range", "meeting.date", lambda t: t["meeting"].update(date="1899-12-31")),
    ("file.day_out_of_range", "meeting.date", lambda t: t["meeting"].update(date="2201-01-01")),
    ("file.not_a_time", "meeting.starts_at", lambda t: t["meeting"].update(starts_at="24:15")),
    ("file.not_a_time", "meeting.starts_at", lambda t: t["meeting"].update(starts_at="14:15Z")),
    ("file.not_a_time", "meeting.starts_at", lambda t: t["meeting"].update(starts_at="14.15")),
    ("file.not_a_time", "meeting.starts_at", lambda t: t["meeting"].update(starts_at=14)),
    (
        "file.not_a_number",
        f"{M1}.target.value",
        lambda t: _measure(t)["target"].update(value=float("nan")),
    ),
    (
        "file.not_a_number",
        f"{M1}.target.value",
        lambda t: _measure(t)["target"].update(value=float("-inf")),
    ),
    (
        "file.number_too_long",
        f"{M1}.target.value",
        lambda t: _measure(t)["target"].update(value=10**400),
    ),
    (
        "file.number_too_long",
        f"{M1}.target.value",
        lambda t: _measure(t)["target"].update(value=1e200),
    ),
    ("file.half_character", "meeting.place", lambda t: t["meeting"].update(place="a\ud800b")),
    ("file.text_too_long", "meeting.place", lambda t: t["meeting"].update(place="ø" * 200_001)),
    ("file.other_version", "", lambda t: t.update(format_version=2)),
    ("file.wrong_type", "format_version", lambda t: t.update(format_version="1")),
    ("file.wrong_type", "format_version", lambda t: t.update(format_version=True)),
    (
        "file.unknown_case",
        "discussions.0.case_id",
        lambda t: _discussion(t).update(case_id="S2"),
    ),
    ("file.same_id", "cases.1.id", lambda t: t["cases"].append(t["cases"][0])),
    ("file.same_id", "discussions.1.id", lambda t: t["discussions"].append(t["discussions"][0])),
    (
        "file.same_id",
        "cases.0.consents.1.id",
        lambda t: _case(t)["consents"].append(_case(t)["consents"][0]),
    ),
    (
        "file.same_id",
        "discussions.0.agreement.measures.2.id",
        lambda t: _discussion(t)["agreement"]["measures"].append(_measure(t)),
    ),
    (
        "file.same_id",
        "discussions.0.best_interest.elements.7.element",
        lambda t: _discussion(t)["best_interest"]["elements"].append({"element": "HEALTH"}),
    ),
    (
        "file.unread_text",
        "discussions.0.unread",
        lambda t: _discussion(t).update(unread=[{"path": "voice.status", "raw": "x"}]),
    ),
    (
        "file.party_in_team",
        "meeting.participants.0.party",
        lambda t: t["meeting"]["participants"][0].update(party="GUARDIAN"),
    ),
    (
        "file.born_after",
        "cases.0.subject.born",
        lambda t: _case(t)["subject"].update(born="2081-03-14"),
    ),
]


@pytest.mark.parametrize(("code", "path", "change"), _FAULTS)
def test_one_fault_is_one_line_with_its_place(
    refusal: Refusal, code: str, path: str, change: Callable[[Tree], object]
) -> None:
    error = refusal(change)
    assert error.code == code
    assert error.params.get("path", "") == path
    assert "\n" not in str(error)


def test_a_refused_code_is_told_what_may_stand_there(refusal: Refusal) -> None:
    error = refusal(lambda t: _measure(t).update(need_ref="R9"))
    assert "CHILD_VIEW" in str(error)
    assert "R8" in str(error)


def test_a_hostile_key_is_shown_short_and_on_one_line(refusal: Refusal) -> None:
    error = refusal(lambda t: t["meeting"].update({"\x1b[2J\n" * 50: 1}))
    assert error.code == "file.unknown_key"
    assert str(error).isprintable()
    assert len(str(error)) < 200


def test_content_never_stands_in_an_error(refusal: Refusal) -> None:
    error = refusal(lambda t: _measure(t).update(evaluation_date="Jonas sa nei"))
    assert "Jonas" not in str(error)
