"""Below the measures: what the guardians think, what waits for later, and what a proposal is."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from meetingapp.document.papers import brief_words
from meetingapp.document.wording import joined, sentence_of
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.domain.brief.values import Brief, BriefMeasure, GuardianSide

_MARGINS = (16, 4, 16, 14)


class Foot(QWidget):
    """Two cards beside each other, and a third where something is evaluated later."""

    def __init__(self, brief: "Brief") -> None:
        super().__init__()
        body = column(self, gap=14)
        about = Card(lambda words: words("About the proposals"), margins=_MARGINS)
        about.body.addWidget(
            Label(
                lambda words: words(
                    "Samråd proposes an effect, never what you are to do. If you choose another "
                    "effect, write why."
                ),
                "sm2",
                wrap=True,
            )
        )
        about.body.addStretch(1)
        cards: list[QWidget] = [about]
        if brief.guardians:
            cards.insert(0, _guardians(brief))
        body.addWidget(Columns(cards, least=700))
        if brief.later:
            body.addWidget(_later(brief))


def _guardians(brief: "Brief") -> Card:
    card = Card(lambda words: words("What the guardians think"), margins=_MARGINS)
    card.body.setSpacing(6)
    for each in brief.guardians:
        known = each.is_known
        card.body.addWidget(Label(_said(each), "sm" if known else "warn", wrap=True))
    card.body.addStretch(1)
    return card


def _said(each: "GuardianSide") -> Say:
    def say(words: Words) -> str:
        name = f"{each.who.name} ({each.who.role})" if each.who.role else each.who.name
        if not each.is_known:
            return f"{name}: {words('Not asked yet.')}"
        why = sentence_of(words.code(each.excused)) if each.excused else ""
        told = joined((sentence_of(each.view), sentence_of(each.wish), why))
        when = f", {words.day_month(each.on)}" if each.on else ""
        return f"{name}{when}: {told}"

    return say


def _later(brief: "Brief") -> Card:
    card = Card(lambda words: words("Not to be evaluated this time"), margins=_MARGINS)
    card.body.setSpacing(6)
    for row in brief.later:
        card.body.addWidget(Label(_line(row), "sm", wrap=True))
    return card


def _line(row: "BriefMeasure") -> Say:
    title = brief_words.title_of(row.measure)
    on = row.measure.evaluation_date
    if on is None:
        return plain(title)
    return lambda words: words("{title}: evaluated {day}", title=title, day=words.day_month(on))
