"""Pictures of who may unlock, of backups, and of a vault that does not open."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from meetingapp.errors import AppError
from meetingapp.services.findings import found
from meetingapp.services.roles import Account, Role
from meetingapp.ui import places
from meetingapp.ui.screens.access import AccessScreen
from meetingapp.ui.screens.case import CaseScreen
from meetingapp.ui.screens.safety import SafetyScreen
from meetingapp.ui.screens.today import TodayScreen
from meetingapp.ui.screens.unlock import UnlockScreen
from meetingapp.ui.viewmodels.recovery import ASK, Recovery
from meetingapp.ui.widgets.access.forms import LetInForm, RoleForm, TakeOutForm
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.window import MainWindow
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.demo import PASSPHRASE
from meetingapp.wiring.door import Door

if TYPE_CHECKING:
    from tests.ui.shots import Album

W = TypeVar("W", bound=QWidget)
OWN = "måker over Prøvefjorden i mars"
PEOPLE = (
    ("Tor Mallerud", Role.COORDINATOR),
    ("Ragna Diktemo", Role.NOTE_TAKER),
    ("Odd Øvingsnes", Role.READER),
    ("Solveig Tenkelia", Role.ADMINISTRATOR),
)
EARLIER = found("minutes.pdf", version=1, case="S1").as_error()
AWAY = AppError("backup.place_missing", folder="/media/minnepinne")


def staff(vault: Path, folder: Path, clock: Door) -> Door:
    """Copy the demonstration, and let four more people unlock it."""
    shutil.copytree(vault, folder)
    door = Door(folder, clock._clock, Cost(1, 64, 1))
    session = door.unlock(PASSPHRASE)
    ids = {person.name: person.id for person in session.list_people()}
    try:
        for name, role in PEOPLE:
            session.vault.add_access(Account(ids[name], name, role), OWN)
        case = next(
            one.id for one in session.lists.list_cases().rows if one.title == "Jonas Fiktivsen"
        )
        session.let_in(case, ids["Ragna Diktemo"])
        session.vault.make_backup()
    finally:
        session.close()
    return door


def shown(window: MainWindow, kind: type[W]) -> W:
    """Return the screen that is shown."""
    screen = window.shell.shown if window.shell is not None else window.centralWidget()
    assert isinstance(screen, kind)
    return screen


def dialog(kind: type[W]) -> W:
    """Return the dialog that is open."""
    opened = QApplication.activeModalWidget()
    assert isinstance(opened, kind)
    return opened


def close_dialogs(window: MainWindow) -> None:
    for each in window.findChildren(QDialog):
        each.close()


def take_vault(album: "Album", door: Door) -> None:
    """Everything about the vault."""
    take_ways_in(album, door)
    take_access(album, door)
    take_roles(album, door)
    take_repair(album, door)


def take_ways_in(album: "Album", door: Door) -> None:
    """The list of people, the waiting, and the recovery in three pages."""
    user = door.people()[1].person
    window = album.window(door, user)
    album.take(window, "12c_unlock_people")
    screen = window.centralWidget()
    assert isinstance(screen, UnlockScreen)
    screen.model.has_keyring = True
    screen.model._wait(28)
    album.take(window, "12d_unlock_waiting")
    screen.model.wait = 0
    screen.model.choose(by_code=True)
    album.take(window, "12e_unlock_code")
    recovery = Recovery(door, window.background, "", door.people(), user)
    screen.model.recovering.emit(recovery)
    assert screen.who is not None
    for field in (screen.who.passphrase.passphrase, screen.who.passphrase.again):
        field.setText(OWN)
        field.edited.emit(OWN)
    album.take(window, "12f_recovery_who")
    recovery.choose(user, OWN)
    album.take(window, "12g_recovery_code")
    recovery.go_to(ASK)
    album.take(window, "12h_recovery_check")
    window.close()


def take_access(album: "Album", door: Door) -> None:
    """Access, its dialogs, safety, who sees a case, and a notice on the first page."""
    window = album.window(door)
    window.open_session(door.unlock(PASSPHRASE), places.AccessPlace())
    album.take(window, "24_access")
    screen = shown(window, AccessScreen)
    screen.add.click()
    form = dialog(LetInForm)
    form.passphrase.passphrase.setText("en to tre")
    form.passphrase.passphrase.edited.emit("")
    album.take_dialog(form, "24b_let_in")
    close_dialogs(window)
    screen.findChildren(ListRow)[1].click()
    album.take_dialog(dialog(RoleForm), "24c_role")
    dialog(RoleForm).out.click()
    album.settle(window)
    album.take_dialog(dialog(TakeOutForm), "24d_take_out")
    close_dialogs(window)
    screen.passphrase.change.click()
    album.take_dialog(dialog(QDialog), "24e_own_passphrase")
    close_dialogs(window)
    screen.code.renew.click()
    album.take_dialog(dialog(QDialog), "24f_new_code")
    close_dialogs(window)
    assert window.shell is not None
    window.shell.go(places.SafetyPlace())
    album.settle(window)
    safety = shown(window, SafetyScreen)
    safety.whole.show_findings(())
    album.take(window, "25_safety")
    safety.whole.show_findings((EARLIER,))
    safety.said.say_trouble(lambda words: words.error(AWAY))
    album.take(window, "25b_safety_found")
    assert window.session is not None
    case = next(
        o.id for o in window.session.lists.list_cases().rows if o.title == "Jonas Fiktivsen"
    )
    window.shell.go(places.CasePlace(case))
    album.settle(window)
    page = shown(window, CaseScreen)
    page.page.ensureWidgetVisible(page.side, 0, 40)
    album.take(window, "15d_case_access")
    page.side.rights.erase.click()
    album.take_dialog(dialog(QDialog), "15e_erase")
    close_dialogs(window)
    page.side.rights.restrict.click()
    album.take_dialog(dialog(QDialog), "15f_rest")
    close_dialogs(window)
    window.shell.go(places.TodayPlace())
    album.settle(window)
    shown(window, TodayScreen)._notice((EARLIER,))
    album.take(window, "13c_today_notice")
    window.close()


def take_roles(album: "Album", door: Door) -> None:
    """What a reader and an administrator meet."""
    for name, place, picture in (
        ("Odd Øvingsnes", places.MeetingsPlace(), "26_reader"),
        ("Solveig Tenkelia", places.TodayPlace(), "26b_administrator"),
    ):
        person = next(one.person for one in door.people() if one.name == name)
        window = album.window(door, person)
        window.open_session(door.unlock(OWN, person), place)
        album.take(window, picture)
        window.close()


def take_repair(album: "Album", door: Door) -> None:
    """A vault whose database is damaged."""
    window = album.window(door)
    window._repair(AppError("store.damaged", file="data.db"))
    album.take(window, "27_repair")
    window.close()
