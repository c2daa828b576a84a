"""A14: what we agreed is read aloud, and the minutes get their readers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.domain.people import Party, ServiceCode
from meetingapp.ui.gently import Parts
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.read_back import ReadLine
from meetingapp.ui.viewmodels.room.reading_aloud import ASKED, READ
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.keycap import KeyCap
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import row
from meetingapp.ui.widgets.room.bound import as_code
from meetingapp.ui.widgets.room.columns import Columns
from meetingapp.ui.widgets.room.confirm import KeyButton
from meetingapp.ui.widgets.room.deviations_card import DeviationsCard
from meetingapp.ui.widgets.room.fields import code_options
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.guidance import guidance
from meetingapp.ui.widgets.room.read_list import ReadList
from meetingapp.ui.widgets.room.verdict import VerdictCard
from meetingapp.ui.wording import Say
from meetingapp.words import Words


class ClosingForm(ItemForm):
    """Point by point with Enter, or all at once where it was read from the wall."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(room, "A14", sub=guidance(room, "A14"))

    @override
    def parts(self) -> Parts:
        room = self.room
        self.points = ReadList(room)
        self._done = QWidget()
        line = row(self._done, gap=8)
        line.addWidget(Icon("circle-check", "ok", 18))
        self._done_says = Label(self._said, "ok", wrap=True)
        line.addWidget(self._done_says, 1)
        self._done.setMinimumWidth(theme.px(250))
        self.head.addWidget(self._done, 0, Qt.AlignmentFlag.AlignTop)
        self.points.elsewhere.connect(self._mend)
        self.points.finished.connect(self._go_on)
        self.body.addWidget(self.points)
        yield
        self.body.addWidget(self._reading())
        yield
        yield from self._fields()
        self._deviations = DeviationsCard(room)
        self.body.addWidget(self._deviations)
        yield
        self.finish()

    @override
    def refresh(self) -> None:
        super().refresh()
        self._deviations.refresh()
        self.points.refresh()
        done = self._is_read()
        self._done.setVisible(done)
        self._way.setVisible(not done)
        self._all.retranslate()
        self._done_says.retranslate()
        self._so_far.retranslate()

    @override
    def enter(self) -> None:
        if not self.points.enter():
            super().enter()

    @override
    def focus_path(self, path: str) -> bool:
        if path in {READ, ASKED} and not self._is_read() and self.points.enter():
            return True
        return super().focus_path(path)

    @override
    def path_of(self, widget: QWidget) -> str | None:
        for each in self.points.rows:
            if each.editor is not None and (path := each.editor.fields.path_of(widget)):
                return path
            if widget is each:
                return READ
        return READ if widget is self._all else super().path_of(widget)

    # --- inside

    def _reading(self) -> QWidget:
        """How far it has come, the two keys, and one key for all of it."""
        self._way = QWidget()
        line = FlowLayout(self._way, gap=8)
        self._so_far = Label(self._progress, "sm2")
        line.addWidget(self._so_far)
        keys: tuple[tuple[str, Say], ...] = (
            ("↵", lambda words: words("read, next")),
            ("R", lambda words: words("correct a point")),
        )
        for key, say in keys:
            line.addWidget(KeyCap(key))
            line.addWidget(Label(say, "xs"))
        self._all = KeyButton(self._to_confirm, kind="soft", icon_name="check")
        self._all.clicked.connect(self.points.read_all)
        line.addWidget(self._all)
        line.addWidget(KeyCap("A"))
        return self._way

    def _progress(self, words: Words) -> str:
        state = self.points.state
        return words("{read} of {total} read", read=state.read, total=state.total)

    def _said(self, words: Words) -> str:
        count = self.points.state.total
        if self.room.discussion.stopped is not None:
            return words.plural("The point is read aloud", "All {n} points are read aloud", count)
        return words.plural(
            "The point is read aloud, and all were asked",
            "All {n} points are read aloud, and all were asked",
            count,
        )

    def _to_confirm(self, words: Words) -> str:
        if self.room.discussion.stopped is not None:
            return words("All is read aloud")
        return words("All is read aloud, and all were asked about disagreement")

    def _is_read(self) -> bool:
        now = self.room.discussion
        asked = now.stopped is not None or now.best_interest.dissent_asked
        return now.closing.summary_read and asked and self.points.state.is_done

    def _go_on(self) -> None:
        """All is read: whether the meeting was good comes next."""
        self.verdict.tiles.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _mend(self, line: ReadLine) -> None:
        self.room.go_to(line.item)
        self.room.caret_wanted.emit(line.path)

    def _fields(self) -> Parts:
        fields = self.fields
        columns = Columns((10, 9), gap=22)
        self.body.addWidget(columns)
        columns.left.addWidget(
            fields.area(
                "closing.corrections", lambda words: words("Remarks from the meeting"), lines=(2, 6)
            )
        )
        columns.left.addStretch(1)
        yield
        services = tuple(
            dict.fromkeys(
                p.person.service for p in self.room.meeting.participants if p.person.service
            )
        )
        self.verdict = VerdictCard(self.room)
        columns.right.addWidget(self.verdict)
        yield
        columns.right.addWidget(
            fields.many(
                "closing.distribution_services",
                lambda words: words("The minutes go to"),
                code_options(ServiceCode, services or tuple(ServiceCode)),
                as_code(ServiceCode),
            )
        )
        yield
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
        yield
