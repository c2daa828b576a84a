"""Letting people in and out, and changing what one unlocks with: by keyboard, on a real vault."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from meetingapp.errors import AppError
from meetingapp.services.roles import Account, Role
from meetingapp.ui.places import AccessPlace, Place
from meetingapp.ui.screens.access import AccessScreen
from meetingapp.ui.widgets.access.code_form import CodeForm
from meetingapp.ui.widgets.access.forms import LetInForm, RoleForm, TakeOutForm
from meetingapp.ui.widgets.access.passphrase_form import PassphraseForm
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.window import MainWindow
from meetingapp.ui.wording import wording
from meetingapp.wiring.door import Door
from meetingapp.words import Language

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]
IDAS = "måker over Prøvefjorden i mars"
NEW = "nye sko på en gammel benk"


def screen_of(window: MainWindow) -> AccessScreen:
    assert window.shell is not None
    screen = window.shell.shown
    assert isinstance(screen, AccessScreen)
    return screen


def dialog() -> QDialog:
    opened = QApplication.activeModalWidget()
    assert isinstance(opened, QDialog)
    return opened


def let_ida_in(office: Door, passphrase: str, role: Role = Role.NOTE_TAKER) -> None:
    session = office.unlock(passphrase)
    session.vault.add_access(Account("ida", "Ida Prøvestad", role), IDAS)
    session.let_in("jonas", "ida")
    session.close()


def test_somebody_is_let_in_with_the_keyboard_and_can_unlock(
    qtbot: QtBot, at: At, settled: Settled, office: Door
) -> None:
    shown = at(AccessPlace())
    screen = screen_of(shown)
    assert screen.add.hasFocus()
    qtbot.keyClick(screen.add, Qt.Key.Key_Space)
    form = dialog()
    assert isinstance(form, LetInForm)
    form.person.set_person("lars")
    form.role.seg.setFocus()
    qtbot.keyClicks(form.role.seg, "4")
    assert form.role.role is Role.READER
    for field in (form.passphrase.passphrase, form.passphrase.again):
        qtbot.keyClicks(field, IDAS)
    qtbot.keyClick(form.passphrase.again, Qt.Key.Key_Return)
    settled(shown)
    assert screen.said.text == "Lars Testdahl kan låse opp Samråd nå."
    assert "Leser" in " ".join(row.accessibleName() for row in screen.findChildren(ListRow))
    shown.close()
    session = office.unlock(IDAS, "lars")
    assert session.me().role is Role.READER
    session.close()


@pytest.mark.parametrize(("person", "words"), [("", IDAS), ("lars t", "kort"), ("xyz", IDAS)])
def test_nobody_is_let_in_half(
    qtbot: QtBot, at: At, settled: Settled, office: Door, person: str, words: str
) -> None:
    shown = at(AccessPlace())
    screen_of(shown).add.click()
    form = dialog()
    assert isinstance(form, LetInForm)
    form.person.set_raw(person)
    for field in (form.passphrase.passphrase, form.passphrase.again):
        qtbot.keyClicks(field, words)
    form.save.click()
    settled(shown)
    assert form.isVisible()
    assert len(office.people()) == 1


def test_who_has_access_is_not_offered_again(at: At) -> None:
    shown = at(AccessPlace())
    screen_of(shown).add.click()
    form = dialog()
    assert isinstance(form, LetInForm)
    assert [one.name for one in form.person.matches("")] == ["Ida Prøvestad", "Lars Testdahl"]


def test_a_role_is_changed_and_counts_at_once(
    at: At, settled: Settled, office: Door, passphrase: str
) -> None:
    let_ida_in(office, passphrase)
    shown = at(AccessPlace())
    screen = screen_of(shown)
    screen.findChildren(ListRow)[1].click()
    form = dialog()
    assert isinstance(form, RoleForm)
    form.role.seg.set_value(Role.COORDINATOR)
    form.save.click()
    settled(shown)
    assert screen.said.text == "Ida Prøvestad er koordinator nå."
    assert office.people()[1].role == "COORDINATOR"


def test_nobody_is_offered_to_change_their_own_role(at: At, settled: Settled) -> None:
    shown = at(AccessPlace())
    screen = screen_of(shown)
    screen.findChildren(ListRow)[0].click()
    settled(shown)
    assert QApplication.activeModalWidget() is None
    assert "egen rolle" in screen.said.text


def test_who_leaves_hands_over_and_cannot_unlock_any_more(
    at: At, settled: Settled, office: Door, passphrase: str
) -> None:
    let_ida_in(office, passphrase)
    session = office.unlock(passphrase)
    session.vault.add_access(Account("lars", "Lars Testdahl", Role.NOTE_TAKER), NEW)
    session.close()
    shown = at(AccessPlace())
    screen = screen_of(shown)
    screen.findChildren(ListRow)[1].click()
    form = dialog()
    assert isinstance(form, RoleForm)
    form.out.click()
    settled(shown)
    leaving = dialog()
    assert isinstance(leaving, TakeOutForm)
    assert "Har tilgang til én sak." in [label.text() for label in leaving.findChildren(Label)]
    leaving.successor.set_person("lars")
    leaving.save.click()
    settled(shown)
    assert screen.said.text == "Ida Prøvestad kan ikke lenger låse opp Samråd."
    assert shown.session is not None
    assert [one.person for one in shown.session.who_sees("jonas") if one.person == "lars"]
    with pytest.raises(AppError):
        office.unlock(IDAS, "ida")


def test_my_passphrase_is_changed_only_with_the_one_i_have(
    qtbot: QtBot, at: At, settled: Settled, office: Door, passphrase: str
) -> None:
    shown = at(AccessPlace())
    screen = screen_of(shown)
    screen.passphrase.change.click()
    form = dialog()
    assert isinstance(form, PassphraseForm)
    qtbot.keyClicks(form.old, "ikke den jeg har")
    for field in (form.new.passphrase, form.new.again):
        qtbot.keyClicks(field, NEW)
    form.save.click()
    settled(shown)
    assert form.isVisible()
    assert form.old.hasFocus()
    assert form.old.accessibleDescription() != ""
    qtbot.keyClicks(form.old, passphrase)
    form.save.click()
    settled(shown)
    assert screen.said.text == "Den nye passfrasen gjelder fra nå."
    shown.close()
    office.unlock(NEW).close()
    with pytest.raises(AppError):
        office.unlock(passphrase)


def test_a_new_code_holds_only_once_it_was_typed_back(
    qtbot: QtBot, at: At, settled: Settled, office: Door, code: str
) -> None:
    shown = at(AccessPlace())
    screen = screen_of(shown)
    screen.code.renew.click()
    form = dialog()
    assert isinstance(form, CodeForm)
    groups = screen.model.code.groups
    form.go_on.click()
    qtbot.keyClicks(form.back.fields[0].text, groups[0])
    form.reject()
    settled(shown)
    office.check_code(code)
    screen.code.renew.click()
    form = dialog()
    assert isinstance(form, CodeForm)
    groups = screen.model.code.groups
    qtbot.waitUntil(form.isActiveWindow)
    form.go_on.click()
    for group, field in zip(groups, form.back.fields, strict=True):
        assert field.text.hasFocus()
        qtbot.keyClicks(field.text, group)
    assert form.go_on.hasFocus()
    qtbot.keyClick(form.go_on, Qt.Key.Key_Space)
    settled(shown)
    assert screen.said.text.startswith("Den nye gjenopprettingskoden gjelder")
    office.check_code("-".join(groups))
    with pytest.raises(AppError):
        office.check_code(code)


def test_a_keyring_that_cannot_be_used_leaves_the_tick_off(
    at: At, settled: Settled, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    shown = at(AccessPlace())
    screen = screen_of(shown)
    screen.keyring.tick.click()
    settled(shown)
    assert not screen.keyring.tick.isChecked()
    assert screen.said.text != ""


def test_the_dialogs_speak_the_language_in_use(at: At) -> None:
    shown = at(AccessPlace())
    wording.use(Language.NN)
    screen_of(shown).add.click()
    form = dialog()
    assert isinstance(form, LetInForm)
    assert form.person.accessibleName() == "Person i registeret"
    assert form.role.seg.accessibleName() == "Rolle: Referent"
    assert form.save.text() == "Gje tilgang"
