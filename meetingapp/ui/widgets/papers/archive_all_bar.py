"""Over the list of minutes the archive lacks: make packages of all, see how far it is, stop."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.ui.viewmodels.archive_all import Run
from meetingapp.ui.viewmodels.archive_words import outcome, under_way, went_wrong
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.wording import plain


class ArchiveAllBar(QWidget):
    """``asked`` comes when packages are wanted, ``stopped`` when no more of them are."""

    asked = Signal()
    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_offered = False
        self.make = Button(
            lambda words: words("Make archive packages of all …"), icon_name="archive"
        )
        self.stop = Button(lambda words: words.in_context("archive", "Stop"), icon_name="x")
        self.line = Label(plain(""), "body2", wrap=True)
        self.said = Said()
        self.trouble = Said()
        body = column(self, gap=8)
        self._first = QWidget()
        first = row(self._first)
        first.addWidget(self.make)
        first.addStretch(1)
        body.addWidget(self._first)
        self._run = QWidget()
        line = row(self._run, gap=12)
        line.addWidget(self.line, 1)
        line.addWidget(self.stop)
        body.addWidget(self._run)
        body.addWidget(self.said)
        body.addWidget(self.trouble)
        self._run.hide()
        self.make.clicked.connect(self.asked)
        self.stop.clicked.connect(self.stopped)

    def offer(self, *, on: bool) -> None:
        """Offer to make them, where there are any."""
        self._is_offered = on
        self._first.setVisible(on and not self._is_running)

    def show_run(self, run: Run) -> None:
        """Show how far it has come; the keyboard goes to what stops it."""
        is_new = not self._is_running
        self.said.clear()
        self.trouble.clear()
        self._first.hide()
        self._run.show()
        self.stop.setEnabled(not run.is_stopped)
        self.line.set_say(lambda words: under_way(words, run))
        if is_new:
            self.stop.setFocus()

    def show_end(self, run: Run) -> None:
        """Say how it ended: what somebody stopped is no trouble, and what is whole stays whole."""
        had_keyboard = self.stop.hasFocus()
        self._run.hide()
        self._first.setVisible(self._is_offered)
        if had_keyboard:
            self.make.setFocus()
        is_whole = run.made > 0 and run.made == run.total
        say = self.said.say if is_whole else self.said.say_note
        say(lambda words: outcome(words, run))
        if run.trouble is not None or run.refused:
            self.trouble.say_trouble(lambda words: went_wrong(words, run))

    @property
    def _is_running(self) -> bool:
        return not self._run.isHidden()
