"""A municipality's own types are kept variant by variant, and a meeting remembers its own."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from meetingapp.codec.body import canonical, from_json
from meetingapp.domain.meeting import Meeting, Sitting, TemplateRef
from meetingapp.domain.own_type import OwnAgendaItem, OwnLimit, OwnSeverity, OwnTexts, OwnType
from meetingapp.domain.template import Severity
from meetingapp.errors import AppError
from meetingapp.services import own_types, shelf
from meetingapp.services.cases import save_case
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from tests.reach import EVERYTHING

TIGHTER = OwnType(
    "RT",
    "RT",
    items=(OwnAgendaItem("E01", "A07", OwnTexts("Overgang", "Overgang")),),
    severities=(OwnSeverity("G-ALT-1", Severity.ERROR),),
)
COPY = OwnType("FAGTEAM", "IT", name=OwnTexts("fagteam", "fagteam"))
FILE = """\
code = "FAGTEAM"
based_on = "IT"

[name]
nb = "fagteam"
nn = "fagteam"

[severity]
G-COORD-1 = "W"
"""


def test_the_shipped_types_are_listed_before_anything_is_changed(desk: Desk) -> None:
    found = own_types.list_types(desk)
    assert [t.type.code for t in found.templates] == list(shelf.type_codes())
    assert found.own == ()
    assert found.faults == ()
    assert found.own_of("RT") is None


def test_a_variant_takes_the_place_of_its_type_and_a_copy_stands_beside(desk: Desk) -> None:
    own_types.save_type(desk, TIGHTER)
    own_types.save_type(desk, COPY)
    found = own_types.list_types(desk)
    by_code = {t.type.code: t for t in found.templates}
    assert len(found.templates) == len(shelf.type_codes()) + 1
    assert by_code["RT"].rule("G-ALT-1").severity is Severity.ERROR
    assert by_code["FAGTEAM"].type.based_on == "IT"
    assert found.shipped_of(by_code["FAGTEAM"]).type.code == "IT"
    assert found.shipped_of(by_code["RT"]).rule("G-ALT-1").severity is Severity.WARNING


def test_each_save_is_the_next_variant_and_none_is_lost(desk: Desk) -> None:
    first = own_types.save_type(desk, TIGHTER)
    second = own_types.save_type(desk, replace(TIGHTER, items=(), version=99))
    assert (first.version, second.version) == (1, 2)
    assert own_types.list_types(desk).own_of("RT") == second
    with desk.store.transaction(EVERYTHING) as work:
        assert work.people.own_types() == (first, second)


def test_what_may_not_be_changed_is_refused_and_nothing_is_kept(
    desk: Desk, audited: Callable[[], int]
) -> None:
    before = audited()
    for own in (
        replace(TIGHTER, severities=(OwnSeverity("G-VOICE-1", Severity.WARNING),)),
        replace(TIGHTER, limits=(OwnLimit("G-MEAS-3", "max_days", 85),)),
        replace(COPY, code="AG"),
        replace(COPY, based_on="NOPE"),
    ):
        with pytest.raises(AppError) as refused:
            own_types.save_type(desk, own)
        assert refused.value.code == "template.own_refused"
    assert own_types.list_types(desk).own == ()
    assert audited() == before


def test_a_meeting_keeps_the_variant_of_its_day(desk: Desk, story: Sitting) -> None:
    save_case(desk, story.cases[0])
    own_types.save_type(desk, TIGHTER)
    plan = MeetingPlan("RT", date(2026, 11, 24), case_ids=(story.cases[0].id,))
    planned = plan_meeting(desk, plan)
    own_types.save_type(desk, replace(TIGHTER, items=(), severities=()))
    with desk.store.transaction(EVERYTHING) as work:
        meeting = work.meetings.get(planned.id)
    assert meeting.template.own == replace(TIGHTER, version=1)
    template = shelf.template_of(meeting)
    assert template.type.variant == 1
    assert [item.id for item in template.own_items] == ["E01"]
    assert from_json(Meeting, canonical(meeting)) == meeting


def test_a_meeting_of_an_own_type_is_planned_by_its_code(desk: Desk, story: Sitting) -> None:
    save_case(desk, story.cases[0])
    own_types.save_type(desk, COPY)
    plan = MeetingPlan("FAGTEAM", date(2026, 11, 24), case_ids=(story.cases[0].id,))
    planned = plan_meeting(desk, plan)
    with desk.store.transaction(EVERYTHING) as work:
        meeting = work.meetings.get(planned.id)
    assert shelf.template_of(meeting).type.name["nb"] == "fagteam"


def test_a_meeting_file_cannot_loosen_what_is_locked(story: Sitting) -> None:
    for own in (
        replace(TIGHTER, severities=(OwnSeverity("G-CONS-1", Severity.WARNING),)),
        replace(TIGHTER, code="AG"),
        replace(TIGHTER, limits=(OwnLimit("G-MEAS-3", "max_days", 365),)),
    ):
        meeting = replace(story.meeting, template=TemplateRef(own=own))
        with pytest.raises(AppError) as refused:
            shelf.template_of(meeting)
        assert refused.value.code == "template.own_refused"


def test_a_type_is_taken_in_from_a_file_and_given_out_again(desk: Desk) -> None:
    taken = own_types.import_type(desk, "fagteam.toml", FILE.encode())
    assert taken == replace(COPY, severities=(OwnSeverity("G-COORD-1", Severity.WARNING),))
    given = own_types.export_type(desk, "FAGTEAM")
    again = own_types.import_type(desk, "fagteam.toml", given.encode())
    assert again == replace(taken, version=2)


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        (FILE.replace('"W"', '"-"').encode(), 9, "cannot be turned off"),
        (FILE.replace("G-COORD-1", "G-VOICE-1").encode(), 9, "always stops"),
        (FILE.replace("G-COORD-1", "G-NONE").encode(), 9, "G-NONE"),
        (FILE.replace('nn = "fagteam"', "").encode(), 4, "missing"),
        (FILE.replace('"IT"', '"NOPE"').encode(), 2, "NOPE"),
        (FILE.replace('"FAGTEAM"', '"AG"').encode(), 1, "already the code"),
        (FILE.replace('"FAGTEAM"', '"fag"').encode(), 1, "capital letters"),
        (FILE.replace('"W"', '"W').encode(), 9, "TOML"),
        (FILE.replace("fagteam", "fågteam").encode("latin-1"), 5, "UTF-8"),
        ((FILE + "[options.G-MEAS-3]\nmax_days = 57\n").encode(), 11, "from 7 to 56"),
        ((FILE + "[options.G-MEAS-3]\nmax_days = 5.5\n").encode(), 11, "number of days"),
        ((FILE + "[options.G-MEAS-3]\nmax_days = true\n").encode(), 11, "number of days"),
        ((FILE + "[options]\nG-MEAS-3 = 7\n").encode(), 11, "A table"),
        ((FILE + "[[item]]\nid = 'E01'\n").encode(), 10, "missing"),
        (b"", 1, "missing"),
        (b"\xff\xfe", 1, "UTF-8"),
    ],
)
def test_a_faulty_file_is_refused_with_its_line(
    desk: Desk, content: bytes, line: int, said: str
) -> None:
    with pytest.raises(AppError) as refused:
        own_types.import_type(desk, "fagteam.toml", content)
    assert refused.value.code == "template.file_refused"
    assert refused.value.params["file"] == "fagteam.toml"
    assert refused.value.params["line"] == line
    assert said in str(refused.value)
    assert own_types.list_types(desk).own == ()


def test_giving_out_a_type_nobody_changed_is_refused(desk: Desk) -> None:
    with pytest.raises(AppError) as refused:
        own_types.export_type(desk, "RT")
    assert refused.value.code == "template.unknown_type"


def test_a_kept_variant_that_no_longer_holds_is_left_out_and_named(desk: Desk) -> None:
    """A later version of a type may be stricter than a variant made before it."""
    broken = replace(TIGHTER, limits=(OwnLimit("G-MEAS-3", "max_days", 300),))
    with desk.store.transaction(EVERYTHING) as work:
        work.people.add_own_type(broken)
        work.commit()
    found = own_types.list_types(desk)
    (fault,) = found.faults
    assert (fault.file, "from 7 to 84" in str(fault.problem)) == ("RT.v1.toml", True)
    assert {t.type.code: t.type.variant for t in found.templates}["RT"] == 0
