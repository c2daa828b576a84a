"""On which level the case is: signs that speak for one, the level chosen, and why."""

from PySide6.QtWidgets import QWidget

from meetingapp.domain.closing import ConcernStep, LevelCriterion, Step
from meetingapp.domain.levels import suggested_level, suggested_step
from meetingapp.domain.measure import PreventionLevel
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.room.bound import as_code
from meetingapp.ui.widgets.room.fields import Fields, code_options
from meetingapp.ui.wording import plain
from meetingapp.words import Words


class LevelCard(Card):
    """Two axes that are never one: how much is needed, and how many work together.

    ``parts`` makes the fields.
    """

    def __init__(self, room: RoomViewModel, fields: Fields) -> None:
        super().__init__(
            lambda words: words("Level and step"), icon_name="target", margins=(18, 4, 18, 14)
        )
        self._room = room
        self._fields = fields
        self.body.setSpacing(12)

    def parts(self) -> Parts:
        """Make the fields, and give way after each part."""
        fields = self._fields
        self.body.addWidget(
            fields.many(
                "coordination.criteria",
                lambda words: words("Signs that speak for a level"),
                code_options(LevelCriterion),
                as_code(LevelCriterion),
            )
        )
        self._speaks = Label(self._say_suggestion, "sm", wrap=True)
        self.body.addWidget(self._speaks)
        yield
        level = fields.one(
            "coordination.prevention_level",
            lambda words: words("Level of prevention"),
            [
                Option(PreventionLevel.UNIVERSAL, lambda words: words("Green, for all")),
                Option(PreventionLevel.SELECTED, lambda words: words("Yellow, for some")),
                Option(PreventionLevel.INDICATED, lambda words: words("Red, for few")),
            ],
            as_code(PreventionLevel),
        )
        together = fields.one(
            "coordination.collab_level",
            lambda words: words("Level of collaboration (BTI)"),
            [Option(str(n), plain(str(n)), key=str(n)) for n in range(4)],
            int,
        )
        self.body.addWidget(Columns((level, together), (3, 2), least=560, gap=14))
        yield
        step = fields.codes("coordination.step", lambda words: words("Step"), Step)
        self._reason = fields.text(
            "coordination.level_reason", lambda words: words("Why another level than the signs?")
        )
        self.body.addWidget(self._reason)
        self.body.addWidget(step)
        yield
        self._steps: QWidget = fields.codes(
            "coordination.concern_step",
            lambda words: words("From concern to action: how far have we come?"),
            ConcernStep,
        )
        self.body.addWidget(self._steps)
        self._come_to = Label(self._say_step, "sm2", wrap=True)
        self.body.addWidget(self._come_to)
        yield

    def refresh(self) -> None:
        """Say what the signs speak for; ask for a reason where another level was chosen."""
        room = self._room
        suggestion = suggested_level(room.case, room.discussion)
        self._speaks.setVisible(suggestion is not None)
        self._speaks.retranslate()
        given = room.discussion.coordination
        other = (
            suggestion is not None
            and given.prevention_level is not None
            and given.prevention_level is not suggestion.level
        )
        self._reason.setVisible(other or bool(given.level_reason))
        self._come_to.setVisible(given.concern_step is None)
        self._come_to.retranslate()

    def _say_suggestion(self, words: Words) -> str:
        found = suggested_level(self._room.case, self._room.discussion)
        if found is None:
            return ""
        signs = words.listing([words.code(c) for c in found.criteria])
        return words(
            "This speaks for {level}: {signs}. You choose.", level=found.level, signs=signs
        )

    def _say_step(self, words: Words) -> str:
        room = self._room
        step = suggested_step(room.context.meeting, room.case, room.discussion)
        return words("By what is written: {step}.", step=step)
