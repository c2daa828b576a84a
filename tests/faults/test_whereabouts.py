"""A protected child, those in the same sitting, and the adults: where they are stands nowhere."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from typing_extensions import override

from meetingapp import paths
from meetingapp.codec.file import read_meeting_file
from meetingapp.document.invitation import build as letter_of
from meetingapp.document.plain import texts
from meetingapp.domain.case import Case, NamedChild, Protection
from meetingapp.domain.invitation import Invitation
from meetingapp.domain.meeting import Meeting, Sitting
from meetingapp.domain.office import Office
from meetingapp.domain.premises import Room, Unit
from meetingapp.domain.template import Template
from meetingapp.domain.whereabouts import hides_whereabouts
from meetingapp.models.keys import Keys
from meetingapp.models.store import Store, create_store
from meetingapp.services.case_list import list_cases
from meetingapp.services.cases import read_case, save_case
from meetingapp.services.file_names import minutes_file_name
from meetingapp.services.finalising import finalise_minutes, read_minutes_pdf
from meetingapp.services.inviting import make_invitations
from meetingapp.services.lists_port import Part
from meetingapp.services.measures import MeasureQuery, list_measures
from meetingapp.services.meeting_list import list_meetings
from meetingapp.services.minutes_list import list_minutes
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Finalised, Stamp
from meetingapp.services.preparing import prepare
from meetingapp.services.queues import read_queues
from meetingapp.services.register import save_office
from meetingapp.services.room import open_room, save_discussion, save_meeting
from meetingapp.services.search import search
from meetingapp.services.summaries import MeetingSummary
from meetingapp.services.today import todays_board
from meetingapp.wiring.inviting import InvitationPress
from meetingapp.wiring.printing import full_document
from meetingapp.words import Language, Words
from tests.faults.campaign import Campaign
from tests.people_of_the_vault import BERIT, PeopleOfTheVault

MARK: Final = "kanari"
PLACE: Final = "Kanarirommet i Kanarigata 7"
UNIT: Final = "Kanarimoen skole"
CLASS: Final = "3 Kanari"
KEYS: Final = Keys(database=b"d" * 32, audit=b"a" * 32)
NOW: Final = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
Hide = Callable[[Case], Case]


class TellingPrinter:
    """A document that holds all it was made of and all that is printed."""

    def print(self, locked: Finalised, template: Template, stamp: Stamp) -> bytes:
        printed = "\n".join(texts(full_document(locked, template, stamp)))
        return locked.content + printed.encode()

    def unprintable(self, locked: Finalised, template: Template, stamp: Stamp) -> tuple[str, ...]:
        return ()


class TellingPress(InvitationPress):
    """The real calendar file, and every text of the real letter."""

    @override
    def letter(self, invitation: Invitation, template: Template) -> bytes:
        words = Words(Language(invitation.language))
        return "\n".join(texts(letter_of(invitation, template.type.code, words))).encode()


def _protect(kind: Protection) -> Hide:
    def hide(case: Case) -> Case:
        assert isinstance(case.subject, NamedChild)
        return replace(case, subject=replace(case.subject, protection=kind))

    return hide


def _bar(case: Case) -> Case:
    first, *others = case.guardians
    return replace(case, guardians=(replace(first, address_barred=True), *others))


HIDING: Final = (_protect(Protection.CONFIDENTIAL), _protect(Protection.STRICT), _bar)


def _marked() -> Sitting:
    """Give the example with three cases, held in a place that is told with the mark."""
    sitting = read_meeting_file((paths.examples() / "tre-saker.json").read_bytes())
    return replace(sitting, meeting=replace(sitting.meeting, place=PLACE, unit=UNIT))


def _hidden(case: Case, hide: Hide) -> Case:
    """Give a case that hides where the child is, though its school and class were written."""
    assert isinstance(case.subject, NamedChild)
    return hide(replace(case, subject=replace(case.subject, unit_id="u", school_class=CLASS)))


def _named(sitting: Sitting) -> list[str]:
    return [case.id for case in sitting.cases if isinstance(case.subject, NamedChild)]


def _held(desk: Desk, story: Sitting) -> MeetingSummary:
    """Save cases, meeting and discussions, as the screens do."""
    save_office(
        desk,
        Office("Prøveås", UNIT, "nb", units=(Unit("u", UNIT),), rooms=(Room("r", "u", PLACE),)),
    )
    for case in story.cases:
        save_case(desk, case)
    ids = tuple(case.id for case in story.cases)
    kind, day = story.meeting.type, story.meeting.date
    planned = plan_meeting(desk, MeetingPlan(kind, day, place=PLACE, case_ids=ids, invites=False))
    save_meeting(desk, replace(story.meeting, id=planned.id))
    of_case = {discussion.case_id: discussion for discussion in story.discussions}
    for each in planned.discussions:
        save_discussion(desk, planned.id, replace(of_case[each.case_id], id=each.id))
    return planned


def _outputs(desk: Desk, store: Store, story: Sitting) -> Iterator[tuple[str, object]]:
    """Give every list, document, file and name there is about a sitting."""
    planned = _held(desk, story)
    yield "the plan’s row", planned
    prepared = prepare(desk, planned.id)
    assert prepared.hides_place is any(map(hides_whereabouts, story.cases))
    yield "preparation", prepared
    for each in planned.discussions:
        yield "the room", open_room(desk, each.id).meeting
    for paper in make_invitations(desk, TellingPress(), planned.id).papers:
        yield "an invitation", paper.file_name + paper.content.decode().replace("\r\n ", "")
    yield "meetings", list_meetings(desk).rows
    for each in planned.discussions:
        minutes = finalise_minutes(desk, each.id)
        yield "minutes", read_minutes_pdf(desk, minutes.id).decode()
        case = read_case(desk, each.case_id)
        yield "a file name", minutes_file_name(_meeting_of(desk, each.id), case)
    yield "today", todays_board(desk)
    yield "cases", list_cases(desk).rows
    yield "measures", list_measures(desk, MeasureQuery(), Part())
    yield "the queues", read_queues(desk, 100)
    yield "all minutes", list_minutes(desk, "", Part())
    yield "search", (search(desk, MARK), search(desk, "Kanarirommet"))
    yield "the log", _log(store)


def _meeting_of(desk: Desk, discussion_id: str) -> Meeting:
    return open_room(desk, discussion_id).meeting


def _folder(above: Path, number: int) -> Path:
    made = above / str(number)
    made.mkdir()
    return made


def _log(store: Store) -> list[tuple[object, ...]]:
    with store._engine.connect() as connection:
        found = connection.exec_driver_sql("SELECT actor, action, subject FROM audit")
        return [tuple(row) for row in found]


def test_where_a_protected_child_is_stands_nowhere(campaign: Campaign, tmp_path: Path) -> None:
    tried = campaign(
        "T52",
        "every list, document, calendar file, name and search about a sitting with a protected "
        "child, those beside it and the adults",
        short=2,
        full=250,
    )
    seen = 0
    for number in range(tried.count):
        story = _marked()
        hidden, hide = tried.random.choice(_named(story)), tried.random.choice(HIDING)
        cases = tuple(_hidden(case, hide) if case.id == hidden else case for case in story.cases)
        store = create_store(_folder(tmp_path, number), KEYS, lambda: NOW)
        desk = Desk(store, TellingPrinter(), lambda: NOW, lambda: BERIT, PeopleOfTheVault())
        for what, output in _outputs(desk, store, replace(story, cases=cases)):
            told = str(output).casefold()
            assert MARK not in told, f"{what} tells where: {told[:300]}"
            seen += 1
        case = read_case(desk, hidden)
        assert isinstance(case.subject, NamedChild)
        assert (case.subject.unit_id, case.subject.school_class) == ("", "")
        store.close()
    tried.held(f"0 places, units or classes in {seen} lists, documents, files and names", seen)


def test_the_same_outputs_tell_where_an_open_case_is_taken(tmp_path: Path) -> None:
    """Else the campaign could not fail."""
    store = create_store(_folder(tmp_path, 0), KEYS, lambda: NOW)
    desk = Desk(store, TellingPrinter(), lambda: NOW, lambda: BERIT, PeopleOfTheVault())
    told = {
        what for what, output in _outputs(desk, store, _marked()) if MARK in str(output).casefold()
    }
    store.close()
    assert told >= {"the plan’s row", "an invitation", "meetings", "minutes", "the room"}
    assert "preparation" in told
