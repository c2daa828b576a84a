"""First start: three steps beside a rail that says where one is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from meetingapp.ui.screens.first_start.code import AskCode, ShowCode
from meetingapp.ui.screens.first_start.person import AskPerson
from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.first_start import FirstStart
from meetingapp.ui.widgets.brand import Brand
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.stepper import Stepper
from meetingapp.ui.wording import Say


class FirstStartScreen(QWidget):
    """``opened`` carries the open vault and the id of the person who made it."""

    opened = Signal(object, str)

    def __init__(self, model: FirstStart) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = model
        self._stepper = Stepper(
            (
                (
                    lambda words: words("Your passphrase"),
                    lambda words: words("It opens Samråd on this computer"),
                ),
                (
                    lambda words: words("The recovery code"),
                    lambda words: words("The spare key, on paper"),
                ),
                (
                    lambda words: words("Check"),
                    lambda words: words("You write the code from the sheet"),
                ),
            )
        )
        self._rail = self._make_rail()
        self.person = AskPerson(model)
        self.show_code = ShowCode(model)
        self.ask_code = AskCode(model)
        self._steps = QStackedWidget()
        for step in (self.person, self.show_code, self.ask_code):
            self._steps.addWidget(_centred(step))
        line = row(self)
        line.addWidget(self._rail)
        line.addWidget(self._steps, 1)
        model.changed.connect(self._follow)
        model.opened.connect(self.opened)
        theme.changed.connect(self._fit)
        self._fit()
        self._follow()

    def _make_rail(self) -> QFrame:
        rail = QFrame()
        rail.setObjectName("start_rail")
        body = column(rail, margins=(44, 52, 36, 44), gap=20)
        body.addWidget(Brand())
        body.addWidget(
            Label(
                lambda words: words(
                    "Meetings about children, from concern to measures that are evaluated."
                ),
                "body2",
                wrap=True,
            )
        )
        body.addSpacing(24)
        body.addWidget(self._stepper)
        body.addStretch(1)
        promises: tuple[tuple[str, Say], ...] = (
            ("hard-drive", lambda words: words("Everything is kept encrypted on this computer.")),
            ("wifi-off", lambda words: words("Samråd does not use the network.")),
        )
        for icon_name, say in promises:
            promise = row(gap=12)
            promise.addWidget(Icon(icon_name, "text2", 18))
            promise.addWidget(Label(say, "sm2", wrap=True), 1)
            body.addLayout(promise)
        return rail

    def _fit(self) -> None:
        self._rail.setFixedWidth(min(theme.px(368), 520))

    def _follow(self) -> None:
        self._stepper.set_step(self.model.step)
        if self._steps.currentIndex() != self.model.step - 1:
            self._steps.setCurrentIndex(self.model.step - 1)
            (self.person, self.show_code, self.ask_code)[self.model.step - 1].entered()


def _centred(step: QWidget) -> QWidget:
    page = ScrollPage(margins=(48, 120, 48, 32))
    line = row()
    line.addStretch(1)
    line.addWidget(step, 20)
    line.addStretch(1)
    step.setMaximumWidth(theme.px(680))
    page.body.addLayout(line)
    page.body.addStretch(1)
    return page
