"""What stands in the head of every document beside the municipality's name: a line and a logo."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel

from meetingapp.domain.letterhead import Letterhead
from meetingapp.errors import AppError
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import wording
from meetingapp.ui.workplace import Workplace

_HEIGHT = 56
_MOST_BYTES = 20_000_000


class LetterheadCard(Card):
    """Kept as soon as a field is left. The picture is looked through before anything is kept."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(lambda words: words("The head of the documents"), margins=(18, 4, 18, 16))
        self._work = work
        self._kept = Letterhead()
        self.line = TextField(
            lambda words: words("The municipality’s own line"),
            placeholder=lambda words: words("For example: Upbringing and learning"),
        )
        self.logo = QLabel()
        self.alt = TextField(lambda words: words("What the logo shows"))
        self._alt = Field(
            lambda words: words("What the logo shows"),
            self.alt,
            hint=lambda words: words("Read aloud to those who cannot see it."),
        )
        self.choose = Button(lambda words: words("Choose a logo …"), kind="soft", icon_name="plus")
        self.remove = Button(lambda words: words("Remove the logo"), kind="link")
        self.said = Said()
        self.body.setSpacing(10)
        self.body.addWidget(
            Label(
                lambda words: words(
                    "Stands beside the municipality’s name on minutes, copies and forms made from "
                    "now on."
                ),
                "small",
                wrap=True,
            )
        )
        self.body.addWidget(Field(lambda words: words("The municipality’s own line"), self.line))
        shown = row(gap=14)
        shown.addWidget(self.logo, 0, Qt.AlignmentFlag.AlignTop)
        buttons = column(gap=6)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        shown.addLayout(buttons)
        shown.addStretch(1)
        self.body.addLayout(shown)
        self.body.addWidget(self._alt)
        self.body.addWidget(self.said)
        self.line.done.connect(self._written)
        self.alt.done.connect(self._written)
        self.choose.clicked.connect(self._ask)
        self.remove.clicked.connect(
            lambda: self._keep(lambda head: replace(head, logo=b"", logo_alt=""))
        )
        theme.changed.connect(self._draw)
        wording.changed.connect(self._draw)
        work.background.store(lambda: work.session.read_office().letterhead, self._show)

    def take(self, file: Path) -> None:
        """Look through a picture and keep it."""
        forms = self._work.session.forms

        def job() -> bytes:
            try:
                if file.stat().st_size > _MOST_BYTES:
                    raise AppError("letterhead.too_large", size=file.stat().st_size // 1_000_000)
                return forms.read_logo(file.read_bytes())
            except OSError as reason:
                raise AppError("attachment.unread") from reason

        self._work.background.heavy(job, self._take_logo, self._failed)

    def _take_logo(self, logo: bytes) -> None:
        """Keep a picture with words for it; those proposed can be changed below it."""
        told = wording.words("The municipality’s logo")
        self._keep(lambda head: replace(head, logo=logo, logo_alt=head.logo_alt or told))

    def _ask(self) -> None:
        dialog = QFileDialog(self, wording.words("Choose a logo"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter("PNG, JPEG (*.png *.jpg *.jpeg)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()

    def _written(self) -> None:
        line, alt = self.line.raw.strip(), self.alt.raw.strip()
        if (line, alt) != (self._kept.line, self._kept.logo_alt):
            self._keep(lambda head: replace(head, line=line, logo_alt=alt))

    def _keep(self, change: Callable[[Letterhead], Letterhead]) -> None:
        session = self._work.session

        def job() -> Letterhead:
            office = session.read_office()  # the other cards write in it too
            changed = change(office.letterhead)
            session.save_office(replace(office, letterhead=changed))
            return changed

        def kept(head: Letterhead) -> None:
            self._show(head)
            self.said.say(lambda words: words("The head of the documents is kept."))

        self._work.background.store(job, kept, self._failed)

    def _failed(self, error: AppError) -> None:
        self.said.say_trouble(lambda words: words.error(error))

    def _show(self, head: Letterhead) -> None:
        self._kept = head
        self.line.set_raw(head.line)
        self.alt.set_raw(head.logo_alt)
        self._draw()

    def _draw(self) -> None:
        head = self._kept
        self.logo.setVisible(bool(head.logo))
        self.remove.setVisible(bool(head.logo))
        self._alt.setVisible(bool(head.logo))
        if head.logo:
            picture = QPixmap()
            picture.loadFromData(head.logo)
            self.logo.setPixmap(
                picture.scaledToHeight(
                    theme.px(_HEIGHT), Qt.TransformationMode.SmoothTransformation
                )
            )
            self.logo.setAccessibleName(head.logo_alt or wording.words("The logo"))
