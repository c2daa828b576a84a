"""Small windows of the preparation: who talks with the child, a change, a drop."""

from collections.abc import Callable
from datetime import date, time

import pytest

from meetingapp.domain.preparation import StepKind
from meetingapp.services.replanning import DropReason
from meetingapp.ui.places import MeetingsPlace
from meetingapp.ui.screens.prepare import PrepareScreen
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.prepare_words import note
from meetingapp.ui.widgets.prepare.change_dialog import ChangeDialog
from meetingapp.ui.widgets.prepare.dialogs import DropDialog, TalkDialog
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.wiring.door import Door
from tests.ui.prepared import At, Opened, opener, row

Settled = Callable[[MainWindow], None]


@pytest.fixture
def prepared(office: Door, passphrase: str, at: At) -> Opened:
    return opener(office, passphrase, at)


def dialog_of(screen: PrepareScreen, kind: type) -> object:
    [found] = list[object](screen.findChildren(kind))
    return found


def test_who_talks_with_the_child_is_chosen_with_a_day_before_the_meeting(
    prepared: Opened, settled: Settled
) -> None:
    window, screen = prepared()
    screen.buttons[StepKind.CHILD_TALK][0].click()
    dialog = dialog_of(screen, TalkDialog)
    assert isinstance(dialog, TalkDialog)
    assert not dialog.save.isEnabled()
    dialog.who.set_person("ida")
    dialog.before.set_day(date(2027, 1, 29))
    dialog._look()
    assert not dialog.save.isEnabled()
    dialog.before.set_day(date(2027, 1, 11))
    dialog._look()
    dialog.save.click()
    settled(window)
    known = screen.model.known
    assert known is not None
    assert known.talk.by is not None
    assert (known.talk.by.name, known.talk.before) == ("Ida Prøvestad", date(2027, 1, 11))
    assert note(wording.words, row(screen, StepKind.CHILD_TALK).step) == (
        "Ida Prøvestad, innen 11.\N{NO-BREAK SPACE}januar"
    )


def test_the_window_of_a_change_is_wider_where_the_text_is_larger(prepared: Opened) -> None:
    _window, screen = prepared()
    theme.apply(scale=2.0)
    screen.side.change.click()
    dialog = dialog_of(screen, ChangeDialog)
    assert isinstance(dialog, ChangeDialog)
    room = dialog.screen().availableGeometry().width() - 40
    assert dialog.minimumWidth() == min(2 * 620, room)


def test_the_meeting_is_changed_here_and_a_time_may_stand_behind_the_day(
    prepared: Opened, settled: Settled
) -> None:
    window, screen = prepared()
    screen.side.change.click()
    dialog = dialog_of(screen, ChangeDialog)
    assert isinstance(dialog, ChangeDialog)
    dialog.day.set_raw("21. jan 9")
    dialog.day.left()
    assert (dialog.day.day, dialog.starts.at) == (date(2027, 1, 21), time(9))
    dialog.day.set_raw("23.1")
    dialog._look_at_day()
    assert dialog.about_day.text() == "Skolen er stengt den dagen: lørdag."
    dialog.day.set_day(date(2027, 1, 21))
    dialog.more.set_person("noor")
    dialog.more.chosen.emit("noor")
    dialog.save.click()
    settled(window)
    known = screen.model.known
    assert known is not None
    assert (known.meeting.date, known.meeting.starts_at) == (date(2027, 1, 21), time(9))
    assert [p.person.name for p in known.meeting.participants] == [
        "Berit Eksempelrud",
        "Ida Prøvestad",
        "Lars Testdahl",
        "Noor Demoli",
    ]


def test_a_meeting_is_dropped_with_a_reason(prepared: Opened, settled: Settled) -> None:
    window, screen = prepared()
    screen.side.drop.click()
    dialog = dialog_of(screen, DropDialog)
    assert isinstance(dialog, DropDialog)
    assert not dialog.save.isEnabled()
    dialog.why.set_value(DropReason.ILLNESS.value)
    dialog.why.chosen.emit(DropReason.ILLNESS.value)
    dialog.save.click()
    settled(window)
    assert window.session is not None
    assert window.session.lists.list_meetings().rows == ()
    assert window.shell is not None
    assert window.shell.place == MeetingsPlace()
