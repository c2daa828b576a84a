"""The room on real rules and values, with a store that lives in memory."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from meetingapp.domain.aside import Aside, with_aside
from meetingapp.domain.case import Case
from meetingapp.domain.catalogue import CatalogueEntry
from meetingapp.domain.meeting import CaseDiscussion, Meeting, Participant
from meetingapp.domain.office import Office
from meetingapp.domain.pace import Pace
from meetingapp.domain.people import Party
from meetingapp.domain.snippet import Snippet
from meetingapp.domain.verdict import Tally, Verdict
from meetingapp.errors import AppError
from meetingapp.services import shelf
from meetingapp.services.calendar import calendar_for
from meetingapp.services.catalogue_start import START
from meetingapp.services.ports import AuditEntry, Minutes
from meetingapp.services.roles import Permission
from meetingapp.services.room import OpenRoom
from meetingapp.services.signers import load_signers
from meetingapp.services.snippets import shipped
from meetingapp.services.spelling import Spelling
from meetingapp.ui.background import Failed, T
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.state import AppState
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.saving import give_up
from meetingapp.ui.workplace import Workplace
from meetingapp.ui.writing_port import Speller
from tests.domain.jonas import jonas_case, jonas_discussion, jonas_meeting

NOW = datetime(2026, 11, 24, 14, 31, tzinfo=ZoneInfo("Europe/Oslo"))


@dataclass
class Shelf:
    """Keeps what is saved. ``full`` makes every save fail, as a full disk does."""

    room: OpenRoom
    discussions: list[CaseDiscussion] = field(default_factory=list)
    meetings: list[Meeting] = field(default_factory=list)
    full: bool = False
    finalised: list[str] = field(default_factory=list)
    ids: int = 0
    unprintable: tuple[str, ...] = ()
    desk: "Desk" = field(default_factory=lambda: Desk())  # noqa: PLW0108 - it stands further down
    paces: list[Pace] = field(default_factory=list)
    asides: tuple[Aside, ...] = ()
    tally: Tally = field(default_factory=Tally)

    @property
    def beside(self) -> "Shelf":
        return self

    def save_pace(self, discussion_id: str, now: Pace) -> datetime:
        assert discussion_id == self.room.discussion.id
        if self.full:
            raise AppError("store.disk_full")
        self.paces.append(now)
        return datetime.now(UTC)

    def read_asides(self, discussion_id: str) -> tuple[Aside, ...]:
        assert discussion_id == self.room.discussion.id
        return self.asides

    def save_aside(self, discussion_id: str, aside: Aside) -> datetime:
        assert discussion_id == self.room.discussion.id
        if self.full:
            raise AppError("store.disk_full")
        self.asides = with_aside(self.asides, aside)
        return datetime.now(UTC)

    def give_verdict(
        self, discussion_id: str, verdict: Verdict, instead_of: Verdict | None = None
    ) -> Tally:
        assert discussion_id == self.room.discussion.id
        if self.full:
            raise AppError("store.disk_full")
        self.tally = self.tally.with_answer(verdict, instead_of)
        return self.tally

    def list_catalogue(self, language: str) -> tuple[CatalogueEntry, ...]:
        if self.full:
            raise AppError("store.busy")
        return tuple(START.by_id(language).values())

    @property
    def writing(self) -> "Desk":
        return self.desk

    def permissions(self) -> frozenset[Permission]:
        return frozenset(Permission)

    def new_id(self) -> str:
        self.ids += 1
        return f"id-{self.ids}"

    def open_room(self, discussion_id: str) -> OpenRoom:
        if discussion_id != self.room.discussion.id:
            raise AppError("store.not_found")
        return self.room

    def save_discussion(self, meeting_id: str, discussion: CaseDiscussion) -> datetime:
        assert meeting_id == self.room.meeting.id
        if self.full:
            raise AppError("store.disk_full")
        self.discussions.append(discussion)
        return datetime.now(UTC)

    def save_meeting(self, meeting: Meeting) -> datetime:
        if self.full:
            raise AppError("store.disk_full")
        self.meetings.append(meeting)
        return datetime.now(UTC)

    def unprintable_characters(self, discussion_id: str) -> tuple[str, ...]:
        assert discussion_id == self.room.discussion.id
        return self.unprintable

    def finalise_minutes(self, discussion_id: str) -> Minutes:
        self.finalised.append(discussion_id)
        link = AuditEntry(1, "0" * 64)
        return Minutes("min-1", discussion_id, "case-1", 1, NOW, "0" * 64, link, "0" * 64)


class Desk:
    """Has the shipped snippets, and a dictionary only where a test gives one."""

    def __init__(self) -> None:
        self.own: tuple[Snippet, ...] = ()
        self.spelling = Spelling()
        self.speller: Speller | None = None

    def list_snippets(self) -> tuple[Snippet, ...]:
        return self.own

    def save_snippets(self, rows: tuple[Snippet, ...]) -> tuple[Snippet, ...]:
        self.own = rows
        return rows

    def shipped_snippets(self, language: str) -> tuple[Snippet, ...]:
        return shipped(language)

    def read_spelling(self) -> Spelling:
        return self.spelling

    def learn_word(self, word: str) -> Spelling:
        self.spelling = replace(self.spelling, words=(*self.spelling.words, word))
        return self.spelling

    def save_spelling(self, chosen: Spelling) -> Spelling:
        self.spelling = chosen
        return chosen

    def check_spelling(self) -> None:
        if self.speller is None:
            raise AppError("spelling.missing")

    def dictionary(self, language: str) -> Speller:
        assert language
        if self.speller is None:
            raise AppError("spelling.missing")
        return self.speller


class Later:
    """Runs what it is given when a test says so: the answers of a slow disk."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []
        self.at_once = True

    def store(
        self, job: Callable[[], T], then: Callable[[T], None], failed: Failed | None = None
    ) -> None:
        def run() -> None:
            try:
                result = job()
            except AppError as error:
                assert failed is not None
                failed(error)
            else:
                then(result)

        self.waiting.append(run)
        if self.at_once:
            self.answer()

    heavy = store

    def answer(self) -> None:
        """Let everything that waits be done."""
        waiting, self.waiting = self.waiting, []
        for run in waiting:
            run()


def opened(
    discussion: CaseDiscussion | None = None,
    case: Case | None = None,
    meeting: Meeting | None = None,
) -> OpenRoom:
    """Return the finalisable example, or one with parts of it replaced."""
    now = discussion or jonas_discussion()
    return OpenRoom(
        meeting or jonas_meeting(),
        case or jonas_case(),
        now,
        shelf.load_template("RT"),
        shelf.load_lexicon(),
        (),
        (now.id, "other-1", "other-2"),
        "",
        date(2026, 11, 24),
        calendar_for(Office(), date(2026, 11, 24)),
        load_signers(),
        frozenset(),
    )


def empty() -> OpenRoom:
    """Return a meeting that is planned and not begun."""
    case = jonas_case()
    meeting = jonas_meeting()
    team = tuple(
        replace(p, attended=None) for p in meeting.participants if p.party is Party.SERVICE
    )
    parties = tuple(Participant(g.ref(), Party.GUARDIAN) for g in case.guardians)
    planned = CaseDiscussion("d-1", case.id, minutes_language="nb", parties=parties)
    return opened(planned, case, replace(meeting, participants=team))


@pytest.fixture(autouse=True)
def _no_words_left_over() -> Iterator[None]:
    """Let no test find what another typed and never stored."""
    yield
    give_up()


@pytest.fixture
def runs() -> Later:
    return Later()


Model = Callable[[OpenRoom], tuple[RoomViewModel, Shelf]]
Show = Callable[..., RoomScreen]


@pytest.fixture
def model(runs: Later) -> Model:
    """Give an open view-model and the store under it."""

    def make(room: OpenRoom) -> tuple[RoomViewModel, Shelf]:
        kept = Shelf(room)
        made = RoomViewModel(kept, runs)
        made.open(room.discussion.id)
        return made, kept

    return make


@pytest.fixture
def show(qtbot: QtBot, runs: Later) -> Iterator[Show]:
    """Give an open room on the screen."""
    shown: list[RoomScreen] = []

    def make(room: OpenRoom, item: str = "", *, width: int = 1440, height: int = 900) -> RoomScreen:
        work = Workplace(Shelf(room), runs, AppState(), lambda: NOW)  # type: ignore[arg-type]  # the room needs five of its use cases
        screen = RoomScreen(work, room.discussion.id)
        qtbot.addWidget(screen)
        shown.append(screen)
        screen.resize(width, height)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        if item:
            turn(screen, item)
        return screen

    yield make
    for screen in shown:
        screen.flush()


def turn(screen: RoomScreen, item: str) -> None:
    """Go to an item as the agenda does."""
    screen._agenda.opened.emit(item)
    QApplication.processEvents()
