"""A case is handed over in three actions, and taken over by whoever is asked."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from meetingapp.domain.handover import HandoverReason
from meetingapp.services.planning import MeetingPlan
from meetingapp.services.roles import Account, Role
from meetingapp.ui.places import CasePlace, EvaluationsPlace, Place, PreparePlace, TodayPlace
from meetingapp.ui.screens.case import CaseScreen
from meetingapp.ui.theme import theme
from meetingapp.ui.tokens import Mode
from meetingapp.ui.widgets.follow_up.my_lines_card import MyLinesCard
from meetingapp.ui.widgets.handover.card import HandoverCard
from meetingapp.ui.widgets.handover.dialog import HandoverDialog
from meetingapp.ui.widgets.handover.offered_card import PARCEL, OfferedCard
from meetingapp.ui.widgets.papers.paper_dialog import PaperDialog
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from tests.ui.accessibility.walk import cut, nameless, sideways, stops
from tests.ui.conftest import TODAY
from tests.ui.follow_up import hold_the_first

Settled = Callable[[MainWindow], None]
MakeWindow = Callable[..., MainWindow]
LARS_KEY = "bare en prøve for lars"


@pytest.fixture
def told(office: Door, passphrase: str) -> Door:
    """Jonas has had a meeting, which agreed that Ida coordinates; Lars can unlock."""
    session = office.unlock(passphrase)
    hold_the_first(session)
    session.vault.add_access(Account("lars", "Lars Testdahl", Role.COORDINATOR), LARS_KEY)
    session.close()
    return office


@pytest.fixture
def shown(
    told: Door, passphrase: str, window: MakeWindow, settled: Settled
) -> Callable[..., MainWindow]:
    def show(place: Place, who: str = "berit") -> MainWindow:
        made = window(told)
        made.open_session(told.unlock(passphrase if who == "berit" else LARS_KEY), place)
        settled(made)
        return made

    return show


def card_of(window: MainWindow) -> HandoverCard:
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, CaseScreen)
    return screen.handover


def texts(widget: OfferedCard | HandoverCard) -> str:
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_a_case_is_handed_over_in_three_actions_and_taken_back(
    shown: Callable[..., MainWindow], settled: Settled
) -> None:
    window = shown(CasePlace("jonas"))
    card = card_of(window)
    assert "Ida Prøvestad, stafettholder" in texts(card)
    card.give.click()
    [dialog] = window.findChildren(HandoverDialog)
    assert not dialog.save.isEnabled()
    dialog.to.set_person("lars")
    dialog.to.edited.emit("Lars Testdahl")
    dialog.save.click()
    settled(window)
    assert "Lars Testdahl ble bedt om å ta over" in texts(card)
    assert (card.give.isVisible(), card.withdraw.isVisible()) == (False, True)
    card.withdraw.click()
    settled(window)
    assert card.give.isVisible()


def test_who_is_asked_sees_no_child_before_the_yes_and_the_case_after_it(
    shown: Callable[..., MainWindow], told: Door, passphrase: str, settled: Settled
) -> None:
    session = told.unlock(passphrase)
    session.handovers.offer_handover("jonas", "lars", HandoverReason.AWAY)
    session.close()
    window = shown(EvaluationsPlace(), "lars")
    [card] = window.findChildren(OfferedCard)
    assert card.isVisible()
    assert "Ida Prøvestad ber deg ta over" in texts(card)
    assert "Jonas" not in texts(card)
    card.yes[0].click()
    settled(window)
    assert window.shell is not None
    assert window.shell.place == CasePlace("jonas")
    assert "Lars Testdahl" in texts(card_of(window))


def test_a_no_takes_the_question_away(
    shown: Callable[..., MainWindow], told: Door, passphrase: str, settled: Settled
) -> None:
    session = told.unlock(passphrase)
    session.handovers.offer_handover("jonas", "lars", HandoverReason.AWAY)
    session.close()
    window = shown(TodayPlace(), "lars")
    [card] = window.findChildren(OfferedCard)
    assert card.isVisible()
    card.no[0].click()
    settled(window)
    assert not card.isVisible()


def test_very_many_cases_are_shown_and_taken_over_a_few_at_a_time(
    shown: Callable[..., MainWindow], told: Door, passphrase: str, settled: Settled
) -> None:
    session = told.unlock(passphrase)
    jonas = session.read_case("jonas")
    [first] = jonas.earlier
    for number in range(2 * PARCEL + 1):
        held = replace(first, measures=())
        consents = tuple(replace(each, id=f"{each.id}-{number}") for each in jonas.consents)
        case = replace(jonas, id=f"c{number}", reference=f"F{number + 50}", earlier=(held,))
        session.save_case(replace(case, consents=consents))
        session.handovers.offer_handover(case.id, "lars", HandoverReason.AWAY)
    session.close()
    window = shown(TodayPlace(), "lars")
    [card] = window.findChildren(OfferedCard)
    assert (len(card.yes), len(card.no)) == (PARCEL, PARCEL)
    [more] = [each for each in card.rows.findChildren(QPushButton) if "Vis 6 til" in each.text()]
    more.click()
    assert len(card.yes) == 2 * PARCEL
    before = card.yes[1].accessibleName()
    card.yes[0].click()
    settled(window)
    assert window.shell is not None
    assert window.shell.place == TodayPlace()
    assert "Du har tatt over sak F50." in texts(card)
    assert card.yes[0].accessibleName() == before
    assert len(card.yes) == 2 * PARCEL


def test_the_handover_is_made_on_paper_and_its_name_tells_of_nobody(
    shown: Callable[..., MainWindow], settled: Settled
) -> None:
    window = shown(CasePlace("jonas"))
    card_of(window).paper.click()
    settled(window)
    [dialog] = window.findChildren(PaperDialog)
    paper = dialog.model.paper
    assert paper is not None
    assert paper.content.startswith(b"%PDF")
    assert "Ida Prøvestad" in paper.text
    assert "Kari Fiktivsen" in paper.text
    assert "Jonas" not in paper.file_name
    dialog.accept()


def test_the_card_holds_at_twice_the_text_size(
    shown: Callable[..., MainWindow], settled: Settled
) -> None:
    window = shown(CasePlace("jonas"))
    assert nameless(stops(window)) == []
    theme.apply(Mode.DARK, 2.0)
    window.resize(1440, 900)
    settled(window)
    assert [*cut(window), *sideways(window)] == []


def test_the_meetings_one_follows_up_stand_with_what_is_next_and_lead_to_their_line(
    told: Door, passphrase: str, shown: Callable[..., MainWindow], settled: Settled
) -> None:
    session = told.unlock(passphrase)
    berit = next(p for p in session.list_people() if p.id == "berit").ref(TODAY)
    plan = MeetingPlan("RT", TODAY + timedelta(days=14), chair=berit, case_ids=("jonas",))
    planned = session.plan_meeting(plan)
    session.handovers.offer_handover("jonas", "lars", HandoverReason.AWAY)
    session.close()
    lars = told.unlock(LARS_KEY)
    lars.handovers.accept_handover("jonas")
    lars.close()
    window = shown(EvaluationsPlace(), "lars")
    [card] = window.findChildren(MyLinesCard)
    [line] = card.rows
    assert "klart" in line.accessibleName()
    line.click()
    settled(window)
    assert window.shell is not None
    assert window.shell.place == PreparePlace(planned.id, planned.discussions[0].id)
    leader = shown(EvaluationsPlace())
    [card] = leader.findChildren(MyLinesCard)
    assert not card.isVisible()
