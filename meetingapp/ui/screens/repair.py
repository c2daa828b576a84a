"""Repair: shown where no vault opens, or where there is none yet. It never offers to delete."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from meetingapp.errors import AppError
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.repair import RepairModel
from meetingapp.ui.widgets.backup_cards import backup_cards
from meetingapp.ui.widgets.brand import Brand
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.notice import Notice
from meetingapp.ui.widgets.room.cards import OptionCards
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.secret_entry import SecretEntry
from meetingapp.ui.wording import Say, plain, wording

if TYPE_CHECKING:
    from meetingapp.ui.vault_ports import Offer

_MOST: Final = 6
_WIDTH: Final = 980


class RepairScreen(QWidget):
    """``retry`` asks for the first screen again, after a restore or because the disk is back.

    Where there is no vault yet, nothing is wrong and nothing can be taken out of it.

    Args:
        model: what can be done.
        now: the moment now, as on the wall.
    """

    retry = Signal()

    def __init__(self, model: RepairModel, now: Callable[[], datetime]) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = model
        self._now = now
        self._is_new = model.error is None
        self._offers: tuple[Offer, ...] = ()
        self.said = Said()
        self.secret = SecretEntry()
        self.backups: OptionCards | None = None
        self._choices = column()
        self._none = Label(lambda words: words("Looking for backups …"), "sm2", wrap=True)
        self._away = Label(plain(""), "warn", wrap=True)
        self.elsewhere = Button(
            lambda words: words("Look in a folder or on a stick …"),
            kind="soft",
            icon_name="folder-open",
        )
        self.restore = PrimaryButton(lambda words: words("Put the backup back"))
        self.copy = Button(lambda words: words("Copy the files out …"))
        self.read = Button(lambda words: words("Write out the minutes …"))
        self.again = Button(_back_from(model.error), kind="ghost")
        self._away.hide()
        self._lay_out()
        self.elsewhere.clicked.connect(lambda: self._ask_folder(model.load))
        self.restore.clicked.connect(self._restore)
        self.copy.clicked.connect(lambda: self._ask_folder(model.copy_out))
        self.read.clicked.connect(self._read_out)
        self.again.clicked.connect(self.retry)
        model.listed.connect(self._show)
        model.done.connect(self.said.say)
        model.restored.connect(self._restored)
        model.failed.connect(self._failed)
        model.changed.connect(self._follow)
        model.load()

    @property
    def chosen(self) -> Path | None:
        """Return the backup that is chosen."""
        at = self.backups.value if self.backups is not None else None
        return None if at is None else self._offers[int(at)].folder

    def _show(self, found: "tuple[tuple[Offer, ...], AppError | None]") -> None:
        offers, away = found
        self._offers = offers[:_MOST]
        if self.backups is not None:
            self._choices.removeWidget(self.backups)
            self.backups.hide()
            self.backups.deleteLater()
            self.backups = None
        self._none.set_say(lambda words: words("Found no backup. Look in a folder or on a stick."))
        self._none.setVisible(not offers)
        self._away.setVisible(away is not None)
        if away is not None:
            self._away.set_say(lambda words: words.error(away))
        if self._offers:
            self.backups = backup_cards(self._offers, self._now())
            self._choices.addWidget(self.backups)
            self.setTabOrder(self.backups, self.elsewhere)
        self._follow()
        self._take_keyboard()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        (self.backups or self.elsewhere).setFocus()

    def _restore(self) -> None:
        if self.chosen is None:
            return
        if not self.secret.typed:
            self.secret.ask()
            return
        self.model.restore(self.chosen, self.secret.typed, is_code=self.secret.is_code)

    def _read_out(self) -> None:
        if not self.secret.typed:
            self.secret.ask()
            return
        self._ask_folder(
            lambda where: self.model.read_out(where, self.secret.typed, is_code=self.secret.is_code)
        )

    def _restored(self) -> None:
        self.secret.forget()
        self.again.set_kind("primary")
        self.again.set_say(lambda words: words("Unlock"))
        self.again.setFocus()

    def _failed(self, error: AppError) -> None:
        if error.code.startswith("vault.wrong") or error.code.startswith("vault.code"):
            self.secret.refuse(lambda words: words.error(error))
        else:
            self.said.say_trouble(lambda words: words.error(error))

    def _follow(self) -> None:
        idle = not self.model.busy
        self.restore.setEnabled(idle and self.chosen is not None)
        for button in (self.copy, self.read, self.elsewhere):
            button.setEnabled(idle)
        self.again.setEnabled(not self.model.restoring)

    def _ask_folder(self, then: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self, wording.words("Choose a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.open()

    def _lay_out(self) -> None:
        page = ScrollPage(margins=(32, 40, 32, 32))
        column(self).addWidget(page)
        sheet = QWidget()
        sheet.setMaximumWidth(theme.px(_WIDTH))
        body = column(sheet, gap=16)
        line = row()
        line.addStretch(1)
        line.addWidget(sheet, 20)
        line.addStretch(1)
        page.body.addLayout(line)
        page.body.addStretch(1)
        head = row(gap=16)
        head.addWidget(Brand(), 1)
        head.addWidget(self.again)
        body.addLayout(head)
        title, text = _what_is_wrong(self.model.error)
        titles = column(gap=4)
        titles.addWidget(Label(title, "h1", wrap=True))
        titles.addWidget(Label(text, "body", wrap=True))
        body.addLayout(titles)
        if self._is_new:
            body.addWidget(self.said)
            body.addWidget(self._restore_card())
            return
        body.addWidget(
            Notice(
                lambda words: words("Nothing is deleted here"),
                lambda words: words(
                    "Whatever you choose, what lies in the folder now is kept as it is."
                ),
                kind="info",
                icon_name="shield-check",
            )
        )
        body.addWidget(self.said)
        body.addWidget(self._restore_card())
        body.addWidget(Columns((self._copy_card(), self._read_card()), least=620))

    def _restore_card(self) -> Card:
        card = Card(
            lambda words: words("Put a backup back"),
            icon_name="life-buoy",
            margins=(16, 4, 16, 16),
        )
        card.body.setSpacing(12)
        card.body.addWidget(Label(_what_is_not_in_it(self.model.error), "sm2", wrap=True))
        card.body.addWidget(self._none)
        card.body.addWidget(self._away)
        card.body.addLayout(self._choices)
        line = row()
        line.addWidget(self.elsewhere)
        line.addStretch(1)
        card.body.addLayout(line)
        card.body.addWidget(self.secret)
        line = row()
        line.addWidget(self.restore)
        line.addStretch(1)
        card.body.addLayout(line)
        return card

    def _copy_card(self) -> Card:
        return _card(
            lambda words: words("Take the files along"),
            lambda words: words(
                "Copies the encrypted files as they are, byte for byte, for those who help you."
            ),
            self.copy,
        )

    def _read_card(self) -> Card:
        return _card(
            lambda words: words("Save the minutes that can be read"),
            lambda words: words(
                "Writes finished minutes as PDF, with the passphrase or code above. The files are "
                "not encrypted: only a leader may do this."
            ),
            self.read,
        )


def _back_from(error: AppError | None) -> Say:
    if error is None:
        return lambda words: words("Back")
    return lambda words: words("Try to unlock again")


def _what_is_wrong(error: AppError | None) -> tuple[Say, Say]:
    if error is None:
        return (
            lambda words: words("Put a backup back on this machine"),
            lambda words: words(
                "Find the folder or the stick the backup lies on. It opens with the passphrase or "
                "the recovery code that was in use when it was made."
            ),
        )
    return lambda words: words("The vault does not open"), lambda words: words.error(error)


def _what_is_not_in_it(error: AppError | None) -> Say:
    if error is None:
        return lambda words: words("What was written after the backup was made, is not in it.")
    return lambda words: words(
        "What was written after the backup was made, is not in it. It stays in the files that are "
        "set aside."
    )


def _card(title: Say, text: Say, button: Button) -> Card:
    card = Card(title, margins=(16, 4, 16, 16))
    card.body.setSpacing(12)
    card.body.addWidget(Label(text, "sm2", wrap=True))
    card.body.addStretch(1)
    line = row()
    line.addWidget(button)
    line.addStretch(1)
    card.body.addLayout(line)
    return card
