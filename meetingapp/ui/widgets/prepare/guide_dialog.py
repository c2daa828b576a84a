"""The guide for the talk with the child, to read on the screen; a paper of it can be printed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.document.papers.talk_guide import GuidePart, faces, heading_of, parts
from meetingapp.domain.papers.talk_guide import TalkGuide
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.widgets.reading_dialog import ReadingDialog
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Language

_WIDE = 640


class GuideDialog(ReadingDialog):
    """``paper_asked`` comes when it is wanted on paper. It is in the language of the minutes."""

    paper_asked = Signal()

    def __init__(self, parent: QWidget | None, guide: TalkGuide, language: Language) -> None:
        super().__init__(parent, plain(heading_of(guide, language)), wide=_WIDE)
        for part in parts(guide, language):
            self.page.body.addWidget(_card(part, faces(language)))
        self.page.body.addStretch(1)
        paper = Button(lambda words: words("On paper …"), icon_name="printer")
        paper.clicked.connect(self.paper_asked)
        self.buttons.addWidget(paper)
        self.add_close()


def _card(part: GuidePart, answers: tuple[str, str, str]) -> QWidget:
    card = Card(plain(part.heading), margins=(16, 12, 16, 14))
    holder = QWidget()
    body = column(holder, gap=6)
    for line in part.lines:
        body.addWidget(Label(_said(part, line), "body" if part.is_said else "body2", wrap=True))
    if part.name == "change":
        row = QWidget()
        flow = FlowLayout(row, gap=8)
        for answer in answers:
            flow.addWidget(Pill(plain(answer), "voice"))
        body.addWidget(row)
    card.body.addWidget(holder)
    return card


def _said(part: GuidePart, line: str) -> Say:
    """Set what is said aloud in quotation marks, so that nobody takes it for an instruction."""
    return plain(f"«{line}»" if part.is_said else f"• {line}")
