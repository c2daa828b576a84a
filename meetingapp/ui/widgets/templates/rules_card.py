"""The requirements a municipality may set to stop or to warn, under the items they belong to."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.domain.template import Rule, Severity
from meetingapp.ui.viewmodels.template_draft import Draft, adjustable
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.label import Label, hline
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.templates.naming import said, weight


class RuleRow(QWidget):
    """One requirement. ``chosen`` comes when a person chose whether it stops or warns."""

    chosen = Signal(str)

    def __init__(self, rule: Rule) -> None:
        super().__init__()
        self.rule = rule
        name = said(rule.name)
        self.choice = Seg(
            name,
            (
                Option(Severity.ERROR.value, lambda words: words("Stops")),
                Option(Severity.WARNING.value, lambda words: words("Warns")),
            ),
            advance=False,
        )
        self.changed = Pill(lambda words: words("Changed"), "accent")
        laid = row(self, gap=12)
        texts = column(gap=1)
        head = row(gap=8)
        head.addWidget(Label(name, "body", wrap=True), 1)
        head.addWidget(self.changed)
        texts.addLayout(head)
        texts.addWidget(
            Label(
                lambda words: words("Common template: {does}", does=weight(words, rule.severity)),
                "small",
            )
        )
        laid.addLayout(texts, 1)
        laid.addWidget(self.choice)
        self.choice.chosen.connect(self.chosen)

    def show_severity(self, severity: Severity) -> None:
        """Show what is chosen, and whether that is a change."""
        self.choice.set_value(severity.value)
        self.changed.setVisible(severity is not self.rule.severity)


class RulesCard(Card):
    """``chosen`` carries a gate and its severity."""

    chosen = Signal(str, str)

    def __init__(self, draft: Draft) -> None:
        super().__init__(
            lambda words: words("What the municipality may set"), margins=(16, 0, 16, 14)
        )
        self.rows: list[RuleRow] = []
        self.body.setSpacing(8)
        for at, (item, rules) in enumerate(adjustable(draft.shipped)):
            if at:
                self.body.addWidget(hline())
            self.body.addWidget(Label(said(draft.shipped.item(item).heading), "label"))
            for rule in rules:
                line = RuleRow(rule)
                line.chosen.connect(partial(self.chosen.emit, rule.id))
                self.rows.append(line)
                self.body.addWidget(line)
        self.show_draft(draft)

    def show_draft(self, draft: Draft) -> None:
        """Show what the draft says."""
        for line in self.rows:
            line.show_severity(draft.severity(line.rule.id))
