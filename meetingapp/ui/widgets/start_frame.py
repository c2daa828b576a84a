"""The frame of what is done step by step before the vault is open: a rail beside one page."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.brand import Brand
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.widgets.stepper import Stepper
from meetingapp.ui.wording import Say

Steps = Sequence[tuple[Say, Say]]


class StartFrame(QWidget):
    """Rail with steps and two promises at the left, the page of the step at the right.

    Args:
        lead: what this is, in one sentence under the name of the program.
        steps: title and explanation of each step.
        pages: what is shown at each step; not every step needs a page.
    """

    def __init__(self, lead: Say, steps: Steps, pages: Sequence[QWidget]) -> None:
        super().__init__()
        self.stepper = Stepper(steps)
        self._rail = _rail(lead, self.stepper)
        self._pages = QStackedWidget()
        for page in pages:
            self._pages.addWidget(_centred(page))
        line = row(self)
        line.addWidget(self._rail)
        line.addWidget(self._pages, 1)
        theme.changed.connect(self._fit)
        self._fit()

    def show_page(self, at: int, step: int) -> bool:
        """Show a page, and which step it is, counted from 1; tell whether it was another."""
        self.stepper.set_step(step)
        turned = self._pages.currentIndex() != at
        self._pages.setCurrentIndex(at)
        return turned

    def _fit(self) -> None:
        self._rail.setFixedWidth(min(theme.px(368), 520))


def _rail(lead: Say, stepper: Stepper) -> QFrame:
    rail = QFrame()
    rail.setObjectName("start_rail")
    body = column(rail, margins=(44, 52, 36, 44), gap=20)
    body.addWidget(Brand())
    body.addWidget(Label(lead, "body2", wrap=True))
    body.addSpacing(24)
    body.addWidget(stepper)
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
