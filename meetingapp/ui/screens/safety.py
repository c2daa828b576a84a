"""Safety: the backups, and whether the vault is whole."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from meetingapp.errors import AppError
from meetingapp.ui.viewmodels.safety import SafetyModel
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.leaving.alerts_card import AlertsCard
from meetingapp.ui.widgets.notice import Notice
from meetingapp.ui.widgets.safety.backup_card import BackupCard
from meetingapp.ui.widgets.safety.whole_card import WholeCard
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.wording import plain, wording
from meetingapp.ui.workplace import Workplace


class SafetyScreen(ScrollPage):
    """Nothing here asks about cases: whoever keeps the vault sees none."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self.model = SafetyModel(work, self)
        self.backups = BackupCard()
        self.whole = WholeCard()
        self.many = AlertsCard()
        self.disks = Notice(plain(""), plain(""), kind="info", icon_name="hard-drive")
        self.said = Said()
        self._entered = False
        self._lay_out()
        self.backups.make.clicked.connect(self.model.make)
        self.backups.choose.clicked.connect(self._ask_where)
        self.backups.beside.clicked.connect(lambda: self.model.choose(None))
        self.whole.check.clicked.connect(self.model.verify)
        self.model.loaded.connect(self._show)
        self.model.warned.connect(self._warn)
        self.model.alerted.connect(self.many.show_alerts)
        self.model.verified.connect(self.whole.show_findings)
        self.model.done.connect(self.said.say)
        self.model.failed.connect(self._failed)
        self.model.busy_changed.connect(self._show_busy)
        self.model.load()

    def _show(self) -> None:
        if self.model.standing is not None:
            now = self._work.now()
            self.backups.show_standing(self.model.standing, self.model.copies, now)
            self.backups.beside.setHidden(self.model.lies_beside)
            if not self._entered:
                self._entered = True
                self.backups.make.setFocus()

    def _show_busy(self) -> None:
        self.backups.show_busy(on=self.model.making)
        self.whole.show_busy(on=self.model.verifying)

    def _warn(self, warnings: Sequence[AppError]) -> None:
        self.disks.setVisible(bool(warnings))
        if warnings:
            self.disks.set_texts(
                lambda words: words("This computer’s disk"),
                lambda words: "\n".join(words.error(each) for each in warnings),
            )

    def _failed(self, error: AppError) -> None:
        self.said.say_trouble(lambda words: words.error(error))

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, wording.words("Where should the backups go?"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.model.choose(Path(name)))
        dialog.open()

    def _lay_out(self) -> None:
        titles = column(gap=2)
        titles.addWidget(Label(lambda words: words("Safety"), "h1"))
        titles.addWidget(
            Label(
                lambda words: words(
                    "Samråd makes backups by itself, after half an hour’s work and when it closes."
                ),
                "body2",
                wrap=True,
            )
        )
        self.body.addLayout(titles)
        self.body.addWidget(self.said)
        left, right = QWidget(), QWidget()
        for_left = column(left, gap=16)
        for_left.addWidget(self.backups)
        for_left.addStretch(1)
        for_right = column(right, gap=16)
        for card in (self.whole, self.many, self.disks):
            for_right.addWidget(card)
        for_right.addStretch(1)
        self.disks.hide()
        self.body.addWidget(Columns((left, right), (31, 24), least=860))
        self.body.addStretch(1)
