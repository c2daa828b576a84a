"""What always holds: no control at all, a lock and the reason."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtWidgets import QWidget

from meetingapp.domain.case import CaseMode
from meetingapp.domain.own_type_rules import is_locked
from meetingapp.domain.template import ConsentNeed, Rule, Severity, Template
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label, hline
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.widgets.templates.naming import said
from meetingapp.ui.wording import Say
from meetingapp.words import Words

Group = tuple[str, Say, Say]
_GROUPS: Final[tuple[Group, ...]] = (
    (
        "G-CONS",
        lambda words: words("Valid consent when the child is named"),
        lambda words: words("Confidentiality holds for every service in the room."),
    ),
    (
        "G-VOICE",
        lambda words: words("The child’s voice"),
        lambda words: words(
            "The right to be heard: the Constitution § 104, the Convention on the Rights of the "
            "Child article 12."
        ),
    ),
    (
        "G-BEST",
        lambda words: words("The child’s best interests"),
        lambda words: words(
            "To be weighed and shown: the Constitution § 104, the Convention on the Rights of the "
            "Child article 3."
        ),
    ),
    (
        "G-MEAS",
        lambda words: words("Measurable measures with an evaluation date"),
        lambda words: words(
            "Without a starting point, a target and a day, nobody can see whether it helps. "
            "You may set a shorter limit below."
        ),
    ),
    (
        "G-COORD",
        lambda words: words("The duties to report and to avert"),
        lambda words: words("The law asks each of you. The meeting asks too."),
    ),
    (
        "G-FINAL",
        lambda words: words("Nothing is open when the minutes are locked"),
        lambda words: words("What stops must be in place, and what warns must have its reason."),
    ),
)
_SYSTEM_GROUPS: Final[tuple[Group, ...]] = (
    (
        "G-CONS-6",
        lambda words: words("No personal data"),
        lambda words: words("Nobody may be recognised in what is written here."),
    ),
    _GROUPS[-1],
)


class LockedCard(Card):
    """One row for each thing the municipality cannot weaken, with the requirements it holds."""

    def __init__(self, shipped: Template) -> None:
        super().__init__(lambda words: words("What always holds"), margins=(16, 0, 16, 14))
        self.header.addWidget(
            Label(lambda words: words("The municipality cannot weaken this"), "small")
        )
        self.body.setSpacing(8)
        system = shipped.type.consent is ConsentNeed.NONE
        mode = CaseMode.SYSTEM if system else CaseMode.NAMED
        rules = [
            rule
            for rule in shipped.rules
            if is_locked(rule, shipped) and rule.severity_for(mode) is Severity.ERROR
        ]
        for at, (prefix, title, why) in enumerate(_SYSTEM_GROUPS if system else _GROUPS):
            mine = [rule for rule in rules if rule.id.startswith(prefix)]
            if mine:
                if at:
                    self.body.addWidget(hline())
                self.body.addWidget(_row(title, why, mine))


def _row(title: Say, why: Say, rules: list[Rule]) -> QWidget:
    line = QWidget()
    laid = row(line, gap=12)
    texts = column(gap=1)
    texts.addWidget(Label(title, "strong", wrap=True))
    texts.addWidget(Label(why, "small", wrap=True))
    texts.addWidget(Label(lambda words: _listed(words, rules), "small", wrap=True))
    laid.addLayout(texts, 1)
    laid.addWidget(Pill(lambda words: words("Always stops"), icon_name="lock"))
    line.setAccessibleName("")
    return line


def _listed(words: Words, rules: list[Rule]) -> str:
    return " · ".join(_names(words, rules))


def _names(words: Words, rules: list[Rule]) -> Iterator[str]:
    for rule in rules:
        yield said(rule.name)(words)
