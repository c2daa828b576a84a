"""A14: what we agreed is read aloud, and the minutes get their readers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from meetingapp.domain.people import Party, ServiceCode
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.read_back import ReadLine, lines_of
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.bound import as_code
from meetingapp.ui.widgets.room.columns import Columns
from meetingapp.ui.widgets.room.confirm import KeyButton
from meetingapp.ui.widgets.room.deviations_card import DeviationsCard
from meetingapp.ui.widgets.room.fields import code_options
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.guidance import guidance
from meetingapp.ui.widgets.room.read_row import ReadRow
from meetingapp.ui.wording import wording
from meetingapp.words import Words

_READ = "closing.summary_read"
_ASKED = "best_interest.dissent_asked"


class ClosingForm(ItemForm):
    """One key says that all was read and that everybody was asked."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(room, "A14", sub=guidance(room, "A14"))
        self._done = QWidget()
        line = row(self._done, gap=8)
        line.addWidget(Icon("circle-check", "ok", 18))
        self._done_says = Label(self._said, "ok", wrap=True)
        line.addWidget(self._done_says, 1)
        self._done.setMinimumWidth(theme.px(250))
        self.head.addWidget(self._done, 0, Qt.AlignmentFlag.AlignTop)
        self._card = QFrame()
        self._card.setObjectName("card")
        self._lines: QVBoxLayout = column(self._card, margins=(6, 6, 6, 6))
        self._shown: tuple[ReadLine, ...] = ()
        self._rows: list[ReadRow] = []
        self.body.addWidget(self._card)
        self._read = KeyButton(self._to_confirm, icon_name="check")
        self._read.clicked.connect(self._confirm)
        button = row()
        button.addWidget(self._read)
        button.addStretch(1)
        self.body.addLayout(button)
        self.body.addWidget(self._fields())
        self._deviations = DeviationsCard(room)
        self.body.addWidget(self._deviations)
        self.finish()

    @override
    def refresh(self) -> None:
        super().refresh()
        self._deviations.refresh()
        done = self._is_read()
        had_focus = self._read.hasFocus()
        self._done.setVisible(done)
        self._read.setVisible(not done)
        self._read.retranslate()
        self._done_says.retranslate()
        lines = lines_of(wording.words, self.room)
        if lines != self._shown:
            self._show(lines)
        for each in self._rows:
            each.set_read(done)
        if done and had_focus:
            self.enter()

    @override
    def enter(self) -> None:
        if not self._is_read():
            self._read.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().enter()

    @override
    def focus_path(self, path: str) -> bool:
        if path in {_READ, _ASKED} and not self._is_read():
            self._read.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return super().focus_path(path)

    @override
    def path_of(self, widget: QWidget) -> str | None:
        if widget is self._read:
            return _READ
        return super().path_of(widget)

    def _said(self, words: Words) -> str:
        if self.room.discussion.stopped is not None:
            return words("All is read aloud")
        return words("All is read aloud, and all were asked")

    def _to_confirm(self, words: Words) -> str:
        if self.room.discussion.stopped is not None:
            return words("All is read aloud")
        return words("All is read aloud, and all were asked about disagreement")

    def _is_read(self) -> bool:
        now = self.room.discussion
        asked = now.stopped is not None or now.best_interest.dissent_asked
        return now.closing.summary_read and asked

    def _confirm(self) -> None:
        """One key: read, asked, and what was proposed about the readers is taken over."""
        fields = [(p.path, p.value) for p in self.room.proposed("A14")]
        fields.append((_READ, True))
        if self.room.discussion.stopped is None:  # else the assessment waits, untouched
            fields.append((_ASKED, True))
        self.room.put_all(fields)

    def _show(self, lines: tuple[ReadLine, ...]) -> None:
        self._shown = lines
        self._rows = []
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for each in lines:
            shown = ReadRow(each)
            shown.mended.connect(self._mend)
            self._rows.append(shown)
            self._lines.addWidget(shown)

    def _mend(self, line: ReadLine) -> None:
        self.room.go_to(line.item)
        self.room.caret_wanted.emit(line.path)

    def _fields(self) -> Columns:
        fields = self.fields
        columns = Columns((10, 9), gap=22)
        columns.left.addWidget(
            fields.area(
                "closing.corrections", lambda words: words("Remarks from the meeting"), lines=(2, 6)
            )
        )
        columns.left.addStretch(1)
        services = tuple(
            dict.fromkeys(
                p.person.service for p in self.room.meeting.participants if p.person.service
            )
        )
        columns.right.addWidget(
            fields.many(
                "closing.distribution_services",
                lambda words: words("The minutes go to"),
                code_options(ServiceCode, services or tuple(ServiceCode)),
                as_code(ServiceCode),
            )
        )
        columns.right.addWidget(
            fields.many(
                "closing.distribution_parties",
                lambda words: words("And to"),
                code_options(Party, (Party.GUARDIAN, Party.CHILD, Party.REPRESENTATIVE)),
                as_code(Party),
            )
        )
        if self.room.case.guardians:
            columns.right.addWidget(
                fields.tick(
                    "restrict_guardian_copy",
                    lambda words: words("The guardians get no copy: it could harm the child"),
                )
            )
        columns.right.addWidget(
            fields.one(
                "minutes_language",
                lambda words: words("Language of the minutes"),
                [
                    Option("nb", lambda words: words("Bokmål")),
                    Option("nn", lambda words: words("Nynorsk")),
                    Option("en", lambda words: words("English")),
                ],
                str,
            )
        )
        columns.right.addStretch(1)
        return columns
