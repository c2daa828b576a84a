"""A new recovery code: shown once, printed or written down, and typed back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.code_check import CodeCheck
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.code_back import CodeBack
from meetingapp.ui.widgets.code_sheet import CodeSheet
from meetingapp.ui.widgets.dialog import Dialog
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.wording import Say


class CodeForm(Dialog):
    """``finished_back`` comes when the whole code stands. Until then the old code holds."""

    finished_back = Signal()

    def __init__(self, parent: QWidget | None, check: CodeCheck) -> None:
        super().__init__(parent, lambda words: words("A new recovery code"))
        self._check = check
        self.sheet = CodeSheet(check)
        self.back = CodeBack(check)
        self._pages = QStackedWidget()
        show, ask = QWidget(), QWidget()
        for_show, for_ask = column(show, gap=10), column(ask, gap=10)
        for_show.addWidget(
            Label(
                lambda words: words(
                    "It is shown only now. The old code holds until you have typed this one back."
                ),
                "body2",
                wrap=True,
            )
        )
        for_show.addWidget(self.sheet)
        for_ask.addWidget(
            Label(
                lambda words: words(
                    "The fields stand as on the sheet. Capital and small letters are the same."
                ),
                "body2",
                wrap=True,
            )
        )
        for_ask.addWidget(self.back)
        for_ask.addWidget(self.back.count)
        for_ask.addStretch(1)
        for page in (show, ask):
            self._pages.addWidget(page)
        self.body.addWidget(self._pages)
        self.cancel = Button(lambda words: words("Keep the old code"))
        self.turn = Button(lambda words: words("Show the code again"), kind="ghost")
        self.go_on = PrimaryButton(lambda words: words("I have written the code down"))
        for button in (self.cancel, self.turn, self.go_on):
            self.buttons.addWidget(button)
        self.turn.hide()
        self.cancel.clicked.connect(self.reject)
        self.turn.clicked.connect(self._show)
        self.go_on.clicked.connect(self._go_on)
        self.back.finished.connect(self.go_on.setFocus)
        self.back.entered.connect(self._go_on)
        check.changed.connect(self._follow)
        self.finished.connect(lambda _result: check.forget())
        self.sheet.entered()
        self.resize(theme.px(660), self.sizeHint().height())
        self.go_on.setFocus()

    @property
    def asks(self) -> bool:
        """Return whether the code is being typed back."""
        return self._pages.currentIndex() == 1

    def refuse(self, say: Say) -> None:
        """Say why the code was not taken into use."""
        self.back.say(say)
        self._follow()

    def _show(self) -> None:
        self._pages.setCurrentIndex(0)
        self.sheet.entered()
        self.turn.hide()
        self._follow()
        self.go_on.setFocus()

    def _go_on(self) -> None:
        if not self.asks:
            self._pages.setCurrentIndex(1)
            self.turn.show()
            self._follow()
            self.back.fields[0].setFocus()
        elif self._check.complete:
            self.go_on.setEnabled(False)
            self.finished_back.emit()

    def _follow(self) -> None:
        self.go_on.set_say(
            (lambda words: words("Take the new code into use"))
            if self.asks
            else (lambda words: words("I have written the code down"))
        )
        self.go_on.setEnabled(not self.asks or self._check.complete)
