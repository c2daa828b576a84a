"""Which version this is, what it is made of, and under which licences."""

from PySide6.QtWidgets import QWidget

from meetingapp import __version__
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.licences import Licences


class AboutCard(Card):
    """The notices that SQLCipher and Qt ask for stand here; the rest is one button away."""

    def __init__(self, _work: object = None) -> None:
        super().__init__(lambda words: words("About Samråd"))
        self.show_licences = Button(lambda words: words("Show the licences"))
        self.show_licences.clicked.connect(self._open)
        text = column(margins=(8, 0, 8, 6), gap=10)
        text.addWidget(Label(lambda words: words("Version {version}", version=__version__), "body"))
        for say in (
            lambda words: words(
                "The vault is encrypted with SQLCipher. Copyright © 2008–2025 Zetetic LLC."
            ),
            lambda words: words(
                "The screens are drawn by Qt, used under the LGPL, version 3. You may replace Qt "
                "by a build of your own."
            ),
        ):
            text.addWidget(Label(say, "body2", wrap=True))
        line = row()
        line.addWidget(self.show_licences)
        line.addStretch(1)
        text.addLayout(line)
        self.body.addLayout(text)

    def _open(self) -> None:
        window: QWidget = self.window()
        Licences(window).open()
