"""The cards that belong to one meeting type: made anew when another is shown."""

from datetime import date

from PySide6.QtWidgets import QWidget

from meetingapp.ui.viewmodels.template_draft import Draft
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.templates.about_card import AboutCard
from meetingapp.ui.widgets.templates.limits_card import LimitsCard
from meetingapp.ui.widgets.templates.locked_card import LockedCard
from meetingapp.ui.widgets.templates.rules_card import RulesCard


class TypeParts(QWidget):
    """What the type is, what always holds, what may be set, and the day limits."""

    def __init__(self, draft: Draft, today: date) -> None:
        super().__init__()
        self.about = AboutCard(draft.template.type, today)
        self.about.give_out.setEnabled(draft.saved.version > 0)
        self.locked = LockedCard(draft.shipped)
        self.rules = RulesCard(draft)
        self.limits = LimitsCard(draft)
        laid = column(self, gap=16)
        for card in (self.about, self.locked, self.rules, self.limits):
            laid.addWidget(card)

    def show_draft(self, draft: Draft) -> None:
        """Show what the draft says."""
        self.rules.show_draft(draft)
        self.limits.show_draft(draft)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Return what takes the keyboard, from above."""
        about = self.about
        return (
            about.copy,
            about.take_in,
            about.give_out,
            about.duties,
            *(line.choice for line in self.rules.rows),
            *(line.days for line in self.limits.rows),
        )
