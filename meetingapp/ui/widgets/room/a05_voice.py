"""A05: the child’s voice."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from meetingapp.domain.case import CaseMode, Unborn
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.voice import (
    ChildInvited,
    Sharing,
    VoiceMethod,
    VoiceStatus,
    VoiceWeight,
)
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.voice import status_changes
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.bound import BoundOne, BoundWords, as_code
from meetingapp.ui.widgets.room.columns import Columns
from meetingapp.ui.widgets.room.fields import code_options
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.names import first_name
from meetingapp.ui.widgets.room.not_obtained import NotObtainedForm
from meetingapp.ui.widgets.room.voice_words import VoiceWords
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.words import Words

_LOOKS_BACK: Final = (DiscussionPurpose.EVALUATION, DiscussionPurpose.CLOSING)
_LITTLE: Final = (VoiceWeight.SOME, VoiceWeight.LIMITED)


class VoiceForm(ItemForm):
    """Heard: the words, how we know, how we use it. Not heard: why, and how it will be."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(
            room, "A05", sub=lambda words: words("A child has a right to be heard, not a duty.")
        )

    @override
    def parts(self) -> Parts:
        room = self.room
        status = Seg(lambda words: words("Status"), code_options(VoiceStatus))
        self.head.addWidget(status, 0, Qt.AlignmentFlag.AlignTop)
        self.fields.add(
            "voice.status",
            BoundOne(status, self._choose, as_code(VoiceStatus)),
        )
        yield
        self._heard = QWidget()
        self.body.addWidget(self._heard)
        heard = column(self._heard, gap=14)
        self._words = VoiceWords(room, self.fields)
        heard.addWidget(self._words)
        yield
        columns = Columns()
        heard.addWidget(columns)
        yield from self._how_we_know(columns)
        yield from self._how_we_use_it(columns)
        self._not_heard = NotObtainedForm(room, self.fields)
        self.body.addWidget(self._not_heard)
        yield from self._not_heard.parts()
        self._asked_in = self._invited()
        self.body.addWidget(self._asked_in)
        yield
        yield from self._more_fields()
        self.finish()
        QWidget.setTabOrder(status, self._words.words)

    @override
    def refresh(self) -> None:
        super().refresh()
        voice = self.room.discussion.voice
        reason = voice.not_obtained.reason if voice.not_obtained else None
        not_heard = voice.status is VoiceStatus.NOT_OBTAINED
        self._heard.setVisible(not not_heard)
        self._not_heard.setVisible(not_heard or reason is not None)
        self._not_heard.refresh()
        self._words.refresh()
        wordless = not voice.is_heard or reason is None
        self._informed.setVisible(wordless)
        self._sharing.setVisible(wordless)
        self._neutral.setVisible(voice.child_accepts_sharing is Sharing.NO)
        self._interpretation.setVisible(not voice.verbatim or bool(voice.adult_interpretation))
        self._weight_reason.setVisible(voice.weight in _LITTLE or bool(voice.weight_reason))
        measures = self.room.derived.agreement.measures
        unanswered = bool(measures) and not any(m.answers_child_view for m in measures)
        self._no_effect.setVisible(unanswered or bool(voice.no_effect_reason))
        self._change.setVisible(self.room.discussion.purpose in _LOOKS_BACK and not not_heard)
        self._asked_in.setVisible(self._asks_whether_invited or voice.invited is not None)
        self._invited_reason.setVisible(voice.invited is ChildInvited.NOT_INVITED)

    @override
    def enter(self) -> None:
        voice = self.room.discussion.voice
        if voice.status is not VoiceStatus.NOT_OBTAINED and not voice.own_words:
            self._words.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        super().enter()

    def _choose(self, value: object, _raw: str) -> None:
        if isinstance(value, VoiceStatus):
            self.room.put_all(status_changes(self.room.discussion.voice, value))

    def _how_we_know(self, columns: Columns) -> Parts:
        fields = self.fields
        left = columns.left
        left.addWidget(Label(lambda words: words("How we came to know"), "section"))
        left.addWidget(
            fields.many(
                "voice.methods",
                lambda words: words("How"),
                code_options(VoiceMethod),
                as_code(VoiceMethod),
            )
        )
        yield
        line = row(gap=12)
        who = fields.person(
            "voice.obtained_by",
            lambda words: words("Who talked with {name}?", name=first_name(words, self.room.case)),
        )
        line.addWidget(who, 1)
        line.addWidget(fields.day("voice.obtained_on", lambda words: words("When")))
        left.addLayout(line)
        self._informed = fields.tick(
            "voice.child_informed",
            lambda words: words(
                "{name} was told why, that it is voluntary, and what is shared",
                name=first_name(words, self.room.case),
            ),
            wrap=True,
        )
        left.addWidget(self._informed)
        yield
        self._sharing = fields.codes(
            "voice.child_accepts_sharing", lambda words: words("May the words be shared?"), Sharing
        )
        left.addWidget(self._sharing)
        self._neutral = fields.area(
            "voice.neutral_summary",
            lambda words: words("A neutral summary the child accepts"),
            hint=lambda words: words("The child’s own words then stay in the restricted record."),
        )
        left.addWidget(self._neutral)
        self._change = fields.tick(
            "voice.asked_about_change", lambda words: words("The child was asked what has changed")
        )
        left.addWidget(self._change)
        left.addStretch(1)
        yield

    def _how_we_use_it(self, columns: Columns) -> Parts:
        fields = self.fields
        right = columns.right
        right.addWidget(Label(lambda words: words("How we understand and use it"), "section"))
        self._interpretation = self._adults()
        right.addWidget(self._interpretation)
        yield
        right.addWidget(
            fields.codes(
                "voice.weight", lambda words: words("How much weight shall it have?"), VoiceWeight
            )
        )
        yield
        self._weight_reason = fields.area("voice.weight_reason", lambda words: words("Why"))
        right.addWidget(self._weight_reason)
        yield
        right.addWidget(
            fields.area("voice.effect_on_decision", lambda words: words("What did it change?"))
        )
        yield
        self._no_effect = fields.area(
            "voice.no_effect_reason",
            lambda words: words("Why does no measure follow from it?"),
            hint=lambda words: words("Or link a measure to the child’s view in A10."),
        )
        right.addWidget(self._no_effect)
        right.addStretch(1)
        yield

    def _adults(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("rule")
        inside = column(frame, margins=(12, 0, 0, 0), gap=4)
        line = row(gap=6)
        line.addWidget(Icon("users", "text3", 15))
        field = self.fields.area(
            "voice.adult_interpretation",
            lambda words: words("The adults’ interpretation"),
            hint=lambda words: words("Stands by itself in the minutes, apart from the words."),
        )
        if isinstance(field.control, TextArea):
            field.control.setProperty("quiet", True)
        line.addWidget(field, 1)
        inside.addLayout(line)
        return frame

    @property
    def _asks_whether_invited(self) -> bool:
        """Tell whether a child of this case could have been asked to come."""
        if self.room.case.mode is not CaseMode.NAMED:
            return False
        return not isinstance(self.room.case.subject, Unborn)

    def _invited(self) -> Columns:
        invited = self.fields.codes(
            "voice.invited", lambda words: words("Invited to the meeting?"), ChildInvited
        )
        self._invited_reason = self.fields.text("voice.invited_reason", lambda words: words("Why"))
        columns = Columns()
        columns.left.addWidget(invited)
        columns.right.addWidget(self._invited_reason)
        return columns

    def _more_fields(self) -> Parts:
        """What nobody needs to answer: the setting, the relation and the themes."""
        content = QWidget()
        self.body.addWidget(Folded(lambda words: words("More fields"), content))
        lines = column(content, gap=12)
        first = row(gap=12)
        first.addWidget(
            self.fields.text("voice.relation", lambda words: words("Relation to the child")), 1
        )
        first.addWidget(self.fields.text("voice.setting", lambda words: words("Setting")), 2)
        lines.addLayout(first)
        yield
        themes = TextField(_themes)
        field = Field(_themes, themes, hint=lambda words: words("With a comma between."))
        self.fields.add(
            "voice.themes", BoundWords(themes, self.fields.writer("voice.themes")), field
        )
        lines.addWidget(field)
        yield


def _themes(words: Words) -> str:
    return words("What it is about")
