"""A05 when the child was not heard: why, and how the child will be heard."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from meetingapp.domain.voice import NotObtainedReason, VoiceMethod, VoiceStatus
from meetingapp.errors import sentence
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.voice import (
    accepted_reasons,
    last_reason,
    latest_day,
    reason_changes,
)
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.notice import Notice
from meetingapp.ui.widgets.room.attempts import AttemptsField, BoundAttempts
from meetingapp.ui.widgets.room.bound import NO, YES, BoundOne, as_bool, as_code
from meetingapp.ui.widgets.room.cards import CardOption, OptionCards
from meetingapp.ui.widgets.room.fields import Fields, code_options, code_say
from meetingapp.ui.widgets.room.names import about
from meetingapp.ui.widgets.room.track import Day, Timeline
from meetingapp.ui.wording import Say

_FIRST_HAND: Final = tuple(
    m for m in VoiceMethod if m not in (VoiceMethod.EARLIER_STATEMENT, VoiceMethod.VIA_GUARDIAN)
)
Reason = NotObtainedReason


def _consequence(reason: Reason) -> Say:
    """Say what a reason asks for."""
    said: dict[Reason, Say] = {
        Reason.DECLINED: lambda words: words("a new offer with a date"),
        Reason.ACUTE: lambda words: words("within 7 days"),
        Reason.SAFETY: lambda words: words("reviewed within 14 days"),
        Reason.HEALTH: lambda words: words("within 30 days"),
        Reason.VERY_YOUNG_NONVERBAL: lambda words: words("observation is needed"),
        Reason.NO_INTERPRETER_OR_AAC: lambda words: words("within 21 days"),
        Reason.UNREACHABLE: lambda words: words("two attempts, within 21 days"),
        Reason.GUARDIAN_REFUSED_CONTACT: lambda words: words("within 21 days"),
        Reason.ANONYMOUS_CASE: lambda words: words("only without names"),
        Reason.UNBORN: lambda words: words("only before birth"),
    }
    return said[reason]


class NotObtainedForm(QWidget):
    """Ten reasons, the few facts the chosen one asks for, and the plan; made by ``parts``."""

    def __init__(self, room: RoomViewModel, fields: Fields) -> None:
        super().__init__()
        self._room = room
        self._fields = fields
        self._asked: list[tuple[QWidget, Callable[[Reason], bool]]] = []
        self._lines = column(self, gap=13)

    def parts(self) -> Parts:
        """Make the fields, and give way after each part."""
        room, fields, lines = self._room, self._fields, self._lines
        lines.addWidget(
            Label(lambda words: words("Why has the view not been obtained?"), "section")
        )
        accepted = accepted_reasons(room.context)
        cards = OptionCards(
            lambda words: words("Reason"),
            [CardOption(r.value, code_say(r), _consequence(r), r in accepted) for r in Reason],
        )
        fields.add(
            "voice.not_obtained.reason",
            BoundOne(cards, self._choose, as_code(Reason)),
        )
        lines.addWidget(cards)
        yield
        facts = QWidget()
        lines.addWidget(facts)
        yield from self._facts(column(facts, gap=12))
        self._plan = self._plan_card()
        lines.addWidget(self._plan)
        yield

    def refresh(self) -> None:
        """Ask only what the chosen reason asks for."""
        voice = self._room.discussion.voice
        reason = voice.not_obtained.reason if voice.not_obtained else None
        for widget, wanted in self._asked:
            widget.setVisible(reason is not None and wanted(reason))
        continues = voice.not_obtained is not None and voice.not_obtained.case_continues
        planned = reason not in (None, Reason.UNBORN, Reason.VERY_YOUNG_NONVERBAL)
        if reason is Reason.ANONYMOUS_CASE:
            planned = bool(continues)
        self._plan.setVisible(planned and voice.status is VoiceStatus.NOT_OBTAINED)
        told = voice.not_obtained is not None and voice.not_obtained.leader_informed
        again = reason is not None and reason is last_reason(self._room)
        self._again.setVisible(again)
        self._leader.setVisible(again or told)
        self._show_days()

    def _facts(self, lines: QVBoxLayout) -> Parts:
        fields = self._fields
        first = row(gap=12)
        asked_by = fields.person(
            "voice.not_obtained.asked_by", self._about(sentence("Who asked {name}?"))
        )
        asked_on = fields.day("voice.not_obtained.asked_on", lambda words: words("When"))
        self._ask(asked_by, lambda r: r is Reason.DECLINED)
        self._ask(asked_on, lambda r: r is Reason.DECLINED)
        first.addWidget(asked_by, 1)
        first.addWidget(asked_on)
        lines.addLayout(first)
        yield
        said = fields.text(
            "voice.not_obtained.explanation",
            lambda words: words("What has happened?"),
            hint=lambda words: words("If the child said no: what was the child told beforehand?"),
        )
        none_asked = (Reason.UNBORN, Reason.ANONYMOUS_CASE, Reason.VERY_YOUNG_NONVERBAL)
        self._ask(said, lambda r: r not in none_asked)
        lines.addWidget(said)
        yield
        contact = fields.text(
            "voice.not_obtained.safety_contact",
            lambda words: words("Whom have you talked with in child welfare or the police?"),
        )
        self._ask(contact, lambda r: r is Reason.SAFETY)
        lines.addWidget(contact)
        attempts = self._attempts()
        self._ask(attempts, lambda r: r is Reason.UNREACHABLE)
        lines.addWidget(attempts)
        yield
        self._again = Notice(
            lambda words: words("Not heard last time either, for the same reason"),
            lambda words: words("Make a new offer and a new plan, and tell the leader."),
        )
        self._leader = fields.tick(
            "voice.not_obtained.leader_informed",
            lambda words: words("The leader has been told"),
        )
        lines.addWidget(self._again)
        lines.addWidget(self._leader)
        goes_on = fields.one(
            "voice.not_obtained.case_continues",
            lambda words: words("Will the case go on?"),
            [
                Option(YES, lambda words: words("Yes")),
                Option(NO, lambda words: words("No")),
            ],
            as_bool,
        )
        self._ask(goes_on, lambda r: r is Reason.ANONYMOUS_CASE)
        lines.addWidget(goes_on)
        yield

    def _attempts(self) -> Field:
        path = "voice.not_obtained.attempts"
        control = AttemptsField(
            lambda words: words("Days you tried"), lambda: self._room.meeting.date
        )
        field = Field(
            lambda words: words("Days you tried"),
            control,
            hint=lambda words: words("At least two, with a comma between: 12.11, 16.11"),
        )
        self._fields.add(path, BoundAttempts(control, self._fields.writer(path)), field)
        return field

    def _plan_card(self) -> Card:
        fields = self._fields
        card = Card(
            self._about(sentence("How {name} will be heard")), icon_name="calendar-plus",
            icon_role="accent_text", margins=(18, 4, 18, 14),
        )  # fmt: skip
        line = row(gap=14)
        line.addWidget(
            fields.person("voice.plan.who", self._about(sentence("Who will talk with {name}?"))), 9
        )
        line.addWidget(fields.day("voice.plan.by_date", lambda words: words("At the latest")))
        card.body.addLayout(line)
        card.body.addWidget(
            fields.one(
                "voice.plan.method",
                lambda words: words("How"),
                code_options(VoiceMethod, _FIRST_HAND),
                as_code(VoiceMethod),
            )
        )
        self._days = Timeline()
        card.body.addWidget(self._days)
        return card

    def _show_days(self) -> None:
        plan = self._room.discussion.voice.plan
        met = self._room.meeting.date
        last = latest_day(self._room.context)
        planned = plan.by_date if plan else None
        days = [Day(met, lambda words: words("The meeting"))]
        if planned is not None and planned >= met:
            days.append(Day(planned, lambda words: words("New conversation"), strong=True))
        if last is not None:
            days.append(Day(last, lambda words: words("Last day")))
        self._days.set_days(days)
        self._days.setVisible(len(days) > 1)

    def _choose(self, value: object, _raw: str) -> None:
        if isinstance(value, Reason):
            self._room.put_all(reason_changes(self._room.discussion.voice, value))

    def _ask(self, widget: QWidget, wanted: Callable[[Reason], bool]) -> None:
        self._asked.append((widget, wanted))

    def _about(self, say: str) -> Say:
        return about(self._room.case, say)
