"""Minutes from another machine say on the screen whose they are, and who journals them."""

from collections.abc import Callable
from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from meetingapp.domain.approval import Approval, ApprovalState
from meetingapp.domain.origin import Origin
from meetingapp.domain.parcel import Difference, Part, Standing
from meetingapp.services.approving import ApprovalStanding
from meetingapp.services.ports import AuditEntry, Minutes
from meetingapp.services.taking_in import Compared
from meetingapp.ui.places import ParcelPlace, Place
from meetingapp.ui.screens.parcel import ParcelScreen
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.papers.approval_card import ApprovalCard
from meetingapp.ui.widgets.papers.archive_card import ArchiveCard
from meetingapp.ui.widgets.papers.given_card import GivenCard
from meetingapp.ui.widgets.tick import Tick
from meetingapp.ui.window import MainWindow

At = Callable[[Place], MainWindow]
NOW = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)


def test_the_cards_say_who_sent_them_and_what_is_done_elsewhere(qtbot: QtBot) -> None:
    card = ArchiveCard(may_hand_out=True)
    qtbot.addWidget(card)
    sent = Origin("Berit Eksempelrud", "Fiktivsen kommune", 7, "0" * 64, NOW, "Ida Prøvestad")
    card.show_receipt(None, sent)
    assert card.origin.text() == (
        "Sendt av Berit Eksempelrud, Fiktivsen kommune. "
        "Hentet inn her av Ida Prøvestad 24.\u00a0november\u00a02026."
    )
    assert card.state.text == "Laget på en annen maskin"
    assert card.pack.isHidden()
    assert not card.journal.isHidden()
    given = GivenCard()
    qtbot.addWidget(given)
    given.show_copies((), elsewhere=True)
    assert "Ingen har fått en kopi herfra ennå." in [
        each.text() for each in given.findChildren(Label)
    ]
    approval = ApprovalCard(may_decide=True, may_write=True)
    qtbot.addWidget(approval)
    for origin, asks in ((None, True), (sent, False)):
        minutes = Minutes("m", "d", "c", 1, NOW, "", AuditEntry(3, ""), "", origin=origin)
        stands = ApprovalStanding(
            minutes, Approval(), ApprovalState.FINALISED, None, None, NOW.date()
        )
        approval.show_standing(stands, (), corrects=False)
        assert approval.send.isHidden() is not asks
    assert "Merknader og godkjenning står der referatet ble ferdigstilt." in [
        each.text() for each in approval.findChildren(Label)
    ]
    card.show_receipt(None)
    assert card.origin.isHidden()
    assert not card.pack.isHidden()


def test_a_version_that_both_made_cannot_be_ticked_and_says_why(at: At) -> None:
    shown = at(ParcelPlace())
    assert shown.shell is not None
    screen = shown.shell.shown
    assert isinstance(screen, ParcelScreen)

    def show(standing: Standing) -> list[str]:
        difference = Difference(Part.MINUTES, standing, "d1", "", "s1", ("her",), ("der",))
        found = Compared(NOW, "Berit Eksempelrud", "", {"s1": "Jonas"}, (difference,))
        screen.model.found = found
        screen.model.compared.emit(found)
        return [each.text() for each in screen.rows.findChildren(Label)]

    assert any(
        text.startswith("Den samme versjonen av referatet") for text in show(Standing.LOCKED)
    )
    assert not screen.take.isEnabled()
    sides = show(Standing.CHANGED)
    assert sides[sides.index("her") - 1] == "Her"
    assert [tick.isChecked() for tick in screen.findChildren(Tick)] == [False]
    show(Standing.NEW)
    assert screen.take.isEnabled()
