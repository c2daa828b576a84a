"""A control with its label, its hint and what is wrong with it."""

from typing import Protocol, cast, runtime_checkable

from PySide6.QtWidgets import QWidget

from meetingapp.ui.widgets.announce import announce
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.mark import Mark, MarkState
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.wording import Say, plain, wording


class _Signal(Protocol):
    def connect(self, slot: object, /) -> object: ...


@runtime_checkable
class _Written(Protocol):
    """A field that can say that it cannot read what stands in it."""

    done: _Signal

    def problem(self) -> Say | None: ...


class Field(QWidget):
    """Label above, control, hint or problem below.

    A field that is in place says nothing. A problem replaces the hint, so nothing jumps; it is
    read aloud as the control's description.
    """

    def __init__(self, label: Say, control: QWidget, *, hint: Say | None = None) -> None:
        super().__init__()
        self.control = control
        self._hint = hint
        self._problem: Say | None = None
        self._described = False
        self._label = Label(label, "label")
        self._label.setBuddy(control)
        self._mark = Mark(MarkState.TODO)
        self._mark.hide()
        self._note = Label(plain(""), "xs")
        self._note.hide()
        self._icon = Icon("circle-alert", "danger", 15)
        self._below = Label(plain(""), "xs", wrap=True)

        outer = column(self, gap=4)
        head = row(gap=6)
        head.addWidget(self._label)
        head.addWidget(self._mark)
        head.addStretch(1)
        head.addWidget(self._note)
        outer.addLayout(head)
        outer.addWidget(control)
        under = row(gap=6)
        under.addWidget(self._icon)
        under.addWidget(self._below, 1)
        outer.addLayout(under)
        outer.addStretch(1)
        if isinstance(control, _Written):
            control.done.connect(self.show_own_problem)
        if isinstance(control, TextArea):
            control.overfull.connect(self._show_own)
        wording.changed.connect(self.retranslate)
        self.retranslate()

    def set_problem(self, problem: Say | None) -> None:
        """Show what is wrong, or that nothing is."""
        self._problem = problem
        set_flag(self.control, "bad", problem is not None)
        self.retranslate()

    def show_own_problem(self) -> None:
        """Show what the control itself cannot read, and say it: the keyboard has gone on."""
        before = self._problem
        self._show_own()
        if self._problem is not None and before is None:
            announce(self.control, wording.said(self._problem))

    def _show_own(self) -> None:
        self.set_problem(cast("_Written", self.control).problem())

    @property
    def label(self) -> QWidget:
        """Return the label above the control."""
        return self._label

    def hide_label(self) -> None:
        """Leave the label to the row above; a reader still hears the control’s own name."""
        self._label.hide()

    def set_note(self, note: Say | None) -> None:
        """Say beside the label where the value comes from, such as “proposed”."""
        if note is not None:
            self._note.set_say(note)
        self._note.setVisible(note is not None)

    def set_mark(self, state: MarkState | None) -> None:
        """Show that a requirement stands here; what is in place says nothing."""
        if state is not None:
            self._mark.set_state(state)
        self._mark.setVisible(state is not None and state is not MarkState.OK)

    def retranslate(self) -> None:
        """Say what stands below the control in the language in use."""
        below = self._problem or self._hint
        bad = self._problem is not None
        set_flag(self._below, "t", "danger" if bad else "xs")
        text = below(wording.words) if below is not None else ""
        self._below.set_say(below or plain(""))
        self._below.setVisible(bool(text))
        self._icon.setVisible(bad)
        if text or self._described:  # a control may describe itself when we have nothing to say
            self.control.setAccessibleDescription(text)
        self._described = bool(text)
