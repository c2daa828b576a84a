"""The evaluation brief on the screen: what is missing, each measure, and the way to the meeting."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from meetingapp.domain.brief.values import Missing, MissingKind
from meetingapp.domain.evaluation import EvaluationDecision, Implemented
from meetingapp.domain.people import PersonRef
from meetingapp.services.measurements import NewNumber
from meetingapp.services.planning import MeetingPlan
from meetingapp.ui.places import (
    BriefPlace,
    CasePapersPlace,
    CasesPlace,
    NewMeetingPlace,
    Place,
    PreparePlace,
    RoomPlace,
)
from meetingapp.ui.screens.brief import BriefScreen
from meetingapp.ui.screens.case_papers import CasePapersScreen
from meetingapp.ui.viewmodels.case_papers import PaperKind
from meetingapp.ui.widgets.brief.missing import MissingCard
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.wiring.session import Session
from meetingapp.words import Language
from tests.ui import follow_up

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]


class Shown:
    """The brief of Jonas in a window."""

    def __init__(self, window: MainWindow, settled: Settled) -> None:
        self.window = window
        self._settled = settled

    @property
    def session(self) -> Session:
        found = self.window.session
        assert isinstance(found, Session)
        return found

    @property
    def place(self) -> Place | None:
        assert self.window.shell is not None
        return self.window.shell.place

    def go(self, place: Place) -> None:
        assert self.window.shell is not None
        self.window.shell.go(place)
        self.settle()

    def brief(self) -> BriefScreen:
        """Show it anew."""
        self.go(CasesPlace())
        self.go(BriefPlace("jonas"))
        assert self.window.shell is not None
        screen = self.window.shell.shown
        assert isinstance(screen, BriefScreen)
        return screen

    def plan(self) -> str:
        plan = MeetingPlan("RT", follow_up.DUE, case_ids=("jonas",))
        return self.session.plan_meeting(plan).discussions[0].id

    def settle(self) -> None:
        self._settled(self.window)


@pytest.fixture
def shown(at: At, settled: Settled) -> Shown:
    """Two measures agreed in September; one of them was measured twice."""
    window = at(CasesPlace())
    found = Shown(window, settled)
    follow_up.hold_the_first(found.session)
    for day, value in ((2, "36"), (16, "41")):
        number = NewNumber(Decimal(value), date(2026, 11, day))
        found.session.measuring.add("jonas", "m-reading", number)
    return found


def texts(screen: BriefScreen) -> str:
    said = [label.text() for label in screen.findChildren(QLabel) if label.isVisible()]
    return "\n".join(said).replace("\N{NO-BREAK SPACE}", " ")


def test_each_measure_tells_its_five_things_and_what_is_missing_stands_at_the_top(
    shown: Shown,
) -> None:
    shown.plan()
    screen = shown.brief()
    assert screen._title.text() == "Evalueringsgrunnlag · Jonas Fiktivsen"
    assert screen._under.text().startswith("Ressursteam tirsdag 24.")
    told = texts(screen)
    for wanted in ("Avtalt", "Gjort", "Målt", "Slik opplever Jonas det", "Forslag til virkning"):
        assert told.count(wanted) >= 2, wanted
    assert "(41 − 34) ÷ (45 − 34) = 7 ÷ 11 = 63 %" in told
    assert "mangler før grunnlaget er helt" in told
    assert "Ingen har målt ennå." in told
    first, second = screen.cards
    assert first.chart.isVisible()
    assert "41 (16. november 2026)" in first.chart.accessibleName().replace("\xa0", " ")
    assert not second.chart.isVisible() or second.measure.numbers == ()
    assert screen.meet.hasFocus()


def test_nothing_is_chosen_and_each_choice_leads_to_its_row_in_the_meeting(
    qtbot: QtBot, shown: Shown
) -> None:
    discussion = shown.plan()
    screen = shown.brief()
    card = screen.cards[1]
    assert "Ikke avgjort" in [pill.text for pill in card.findChildren(Pill)]
    button = card.decisions.buttons[EvaluationDecision.CLOSE]
    assert button.accessibleName().endswith("avslutte, krever en grunn")
    went: list[Place] = []
    go = shown.window.state.go
    go.disconnect()  # the room itself is opened by tests of its own
    go.connect(went.append)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    path = f"since_last.evaluations.{card.measure.row}.decision"
    assert went == [RoomPlace(discussion, path=path)]


def test_what_cannot_be_chosen_is_closed_and_says_why_where_it_stands(shown: Shown) -> None:
    screen = shown.brief()
    assert not any(b.isEnabled() for c in screen.cards for b in c.decisions.buttons.values())
    assert "Det avgjøres i et møte om saken." in texts(screen)
    assert screen.meet.text().strip() == "Planlegg et møte"


def test_without_a_meeting_the_way_leads_to_planning_one(qtbot: QtBot, shown: Shown) -> None:
    screen = shown.brief()
    qtbot.keyClick(screen.meet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    shown.settle()
    assert shown.place == NewMeetingPlace("jonas")


def test_somebody_is_asked_with_a_text_that_is_copied_and_names_no_child(
    qtbot: QtBot, shown: Shown
) -> None:
    shown.plan()
    screen = shown.brief()
    assert screen.missing is not None
    button = next(b for b in screen.missing.buttons if b.text() == "Spør Ida")
    qtbot.keyClick(button, Qt.Key.Key_Space)
    copied = QApplication.clipboard().text()
    assert copied.startswith("Hei, Ida.")
    assert "Jonas" not in copied
    assert "24." in copied
    assert screen.said.text


def test_who_talks_with_the_child_is_chosen_in_the_preparation(qtbot: QtBot, shown: Shown) -> None:
    case = shown.session.read_case("jonas")
    [first] = case.earlier
    nobody = replace(first, next_meeting=replace(first.next_meeting, child_talk_by=None))
    shown.session.save_case(replace(case, earlier=(nobody,)))
    shown.plan()
    screen = shown.brief()
    assert screen.missing is not None
    button = screen.missing.buttons[0]
    assert button.text() == "Velg hvem"
    qtbot.keyClick(button, Qt.Key.Key_Space)
    shown.settle()
    assert isinstance(shown.place, PreparePlace)


def test_the_paper_is_made_saved_and_printed_where_every_paper_is(
    qtbot: QtBot, shown: Shown
) -> None:
    screen = shown.brief()
    qtbot.keyClick(screen.print, Qt.Key.Key_Space)
    shown.settle()
    assert shown.place == CasePapersPlace("jonas", PaperKind.EVALUATION_BRIEF.value)
    assert shown.window.shell is not None
    papers = shown.window.shell.shown
    assert isinstance(papers, CasePapersScreen)
    assert papers.model.paper is not None
    assert papers.model.paper.file_name.endswith("evalueringsgrunnlag-1-26.pdf")
    assert papers.bar.save.isEnabled()


def test_what_is_written_in_the_meeting_stands_in_the_brief_in_both_languages(
    shown: Shown,
) -> None:
    room = shown.session.open_room(shown.plan())
    since = room.discussion.since_last
    rows = tuple(replace(each, implemented=Implemented.NOT) for each in since.evaluations)
    told = replace(room.discussion, since_last=replace(since, evaluations=rows))
    shown.session.save_discussion(room.meeting.id, told)
    screen = shown.brief()
    assert "virkningen kan ikke vurderes" in texts(screen)
    wording.use(Language.NN)
    assert "verknaden kan ikkje vurderast" in texts(screen)
    assert "Halde fram: ny evalueringsdato" in _offers(screen)


def test_a_case_without_measures_says_so(shown: Shown) -> None:
    case = shown.session.read_case("jonas")
    shown.session.save_case(replace(case, earlier=()))
    screen = shown.brief()
    assert "Ingen tiltak er i gang" in texts(screen)
    assert screen.missing is None


def _offers(screen: BriefScreen) -> list[str]:
    return [b.text() for c in screen.cards for b in c.decisions.buttons.values()]


@pytest.mark.parametrize(("many", "at_once"), [(4, 4), (5, 3), (7, 3)])
def test_a_long_list_of_what_is_missing_leaves_the_measures_in_sight(
    many: int, at_once: int, shown: Shown, qtbot: QtBot
) -> None:
    shown.plan()
    paper = shown.brief().model.paper
    assert paper is not None
    lacking = tuple(
        Missing(MissingKind.IMPLEMENTED, PersonRef(f"Person{at} Testdahl")) for at in range(many)
    )
    card = MissingCard(replace(paper.brief, missing=lacking), may_choose=True)
    qtbot.addWidget(card)
    card.show()
    assert len(card.buttons) == at_once
    assert (card.more is None) is (many == at_once)
    if card.more is not None:
        card.more.click()
        assert not card.more.isVisible()
        assert len(card.buttons) == many
        assert card.focusWidget() is card.buttons[at_once]
