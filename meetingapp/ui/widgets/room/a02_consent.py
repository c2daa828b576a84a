"""A02: the consent that is there, what it covers, and what to do where it does not reach."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from meetingapp.domain.consent import ConsentException, ExceptionBasis
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.template import Severity
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.asked import is_asked
from meetingapp.ui.viewmodels.room.consent import states_of
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.notice import Notice
from meetingapp.ui.widgets.pill import PillKind
from meetingapp.ui.widgets.room.bound import BoundOne, as_code
from meetingapp.ui.widgets.room.consent_card import ConsentCard
from meetingapp.ui.widgets.room.fields import code_options
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.guidance import guidance
from meetingapp.ui.widgets.room.provisions import Provisions
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Words


class ConsentForm(ItemForm):
    """Nothing is asked where the consent holds: the gates have read it already."""

    case_wanted = Signal()

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(room, "A02", sub=guidance(room, "A02"))

    @override
    def parts(self) -> Parts:
        room = self.room
        self._notices: QVBoxLayout = column(gap=10)
        self.body.addLayout(self._notices)
        yield
        self._shown: object = None
        self.provisions = Provisions()
        self.provisions.cited.connect(partial(room.put, "consent_exception.legal_reference"))
        for state in states_of(room):
            self.body.addWidget(ConsentCard(room, state))
            yield
        self._open = Button(
            lambda words: words("Open the case to register a consent"), icon_name="arrow-right"
        )
        self._open.clicked.connect(self.case_wanted)
        line = row()
        line.addWidget(self._open)
        line.addStretch(1)
        self.body.addLayout(line)
        yield
        yield from self._exception()
        self.finish()

    @override
    def refresh(self) -> None:
        super().refresh()
        self._show_provisions()
        own = tuple(
            r for r in self.room.results if r.item == "A02" and not r.passed and not r.settled
        )
        self._open.setVisible(bool(own) or is_asked(self.room, "case.consents"))
        if own == self._shown:
            return
        self._shown = own
        while (item := self._notices.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for result in own:
            kind: PillKind = "danger" if result.severity is Severity.ERROR else "warn"
            self._notices.addWidget(
                Notice(
                    result_say(result),
                    plain(""),
                    kind=kind,
                    icon_name="circle-alert",
                )
            )
        if not own:
            self._notices.addWidget(
                Notice(
                    lambda words: words("The consent holds for everybody here."),
                    plain(""),
                    kind="ok",
                    icon_name="shield-check",
                )
            )

    @override
    def focus_path(self, path: str) -> bool:
        if path.startswith("consent_exception"):
            return super().focus_path(path)
        self._open.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    @override
    def path_of(self, widget: QWidget) -> str | None:
        if widget is self._open:
            return next((m.result.path for m in self.room.missing() if m.item == "A02"), None)
        return super().path_of(widget)

    def _exception(self) -> Parts:
        content = QWidget()
        self.body.addWidget(
            Folded(lambda words: words("The law lets us share without consent"), content)
        )
        lines = column(content, gap=12)
        fields = self.fields
        seg = Seg(_ground, code_options(ExceptionBasis))
        basis = Field(_ground, seg)
        bound = BoundOne(seg, self._choose, as_code(ExceptionBasis))
        fields.add("consent_exception.basis", bound, basis)
        lines.addWidget(basis)
        lines.addWidget(self.provisions)
        yield
        line = row(gap=12)
        line.addWidget(
            fields.text("consent_exception.legal_reference", lambda words: words("Section of law")),
            1,
        )
        line.addWidget(
            fields.text("consent_exception.decided_by", lambda words: words("Decided by")), 1
        )
        lines.addLayout(line)
        yield
        lines.addWidget(
            fields.area(
                "consent_exception.necessity", lambda words: words("Why is it necessary now?")
            )
        )
        yield

    def _choose(self, value: object, raw: str) -> None:
        if not isinstance(value, ExceptionBasis):
            return
        if self.room.discussion.consent_exception is None:
            self.room.put("consent_exception", ConsentException(value))
        else:
            self.room.put("consent_exception.basis", value, raw)
        self._show_provisions()

    def _show_provisions(self) -> None:
        exception = self.room.discussion.consent_exception
        basis = exception.basis if exception is not None else None
        cited = exception.legal_reference if exception is not None else ""
        self.provisions.show_basis(basis, cited, self.room.meeting.date)


def result_say(result: GateResult) -> Say:
    """Say one result of the gates."""
    return lambda words: words.result(result)


def _ground(words: Words) -> str:
    return words("Which ground?")
