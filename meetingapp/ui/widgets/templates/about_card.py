"""What a meeting type is: its purpose, who takes part, how often, and what it leans on in law."""

from datetime import date

from meetingapp.domain.template import MeetingType
from meetingapp.services.legal import references_by_key
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.templates.duties import show_duties
from meetingapp.ui.widgets.templates.naming import capital, said
from meetingapp.words import Words


class AboutCard(Card):
    """Says what the type is, and holds what can be done with it as a whole."""

    def __init__(self, kind: MeetingType, today: date) -> None:
        super().__init__(capital(kind.name), margins=(16, 0, 16, 14))
        self._kind = kind
        self._today = today
        self.copy = Button(
            lambda words: words("Copy under another name"), kind="link", icon_name="copy"
        )
        self.take_in = Button(
            lambda words: words("Take in a file"), kind="link", icon_name="folder"
        )
        self.give_out = Button(
            lambda words: words("Save as a file"), kind="link", icon_name="file-down"
        )
        self.duties = Button(
            lambda words: words("Who has a duty to co-operate?"), kind="link", icon_name="scale"
        )
        self.duties.clicked.connect(lambda: show_duties(self.window()))
        self.body.setSpacing(6)
        self.body.addWidget(Label(said(kind.purpose), "body", wrap=True))
        for line in (self._convener, self._participants, self._cadence, self._law):
            self.body.addWidget(Label(line, "small", wrap=True))
        links = FlowLayout(gap=8)
        for button in (self.copy, self.take_in, self.give_out, self.duties):
            links.addWidget(button)
        self.body.addLayout(links)

    def _convener(self, words: Words) -> str:
        return words("Convenes: {who}", who=self._kind.convener[words.language])

    def _participants(self, words: Words) -> str:
        return words("Takes part: {who}", who=self._kind.participants[words.language])

    def _cadence(self, words: Words) -> str:
        return words("How often: {when}", when=self._kind.cadence[words.language])

    def _law(self, words: Words) -> str:
        found = references_by_key(self._kind.legal, self._today)
        cited = words.listing([reference.cite[words.language] for reference in found])
        return words("Leans on: {law}", law=cited)
