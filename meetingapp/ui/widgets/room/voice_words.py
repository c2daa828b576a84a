"""The child’s own words: large, warm, and kept exactly as they were said."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.voice import own_words_changes
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.room.bound import NO, YES, BoundOne, BoundText, as_bool
from meetingapp.ui.widgets.room.fields import Fields
from meetingapp.ui.widgets.room.names import whose
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.wording import plain
from meetingapp.words import Words


class VoiceWords(QFrame):
    """The one apricot card. Whoever writes here says by that alone that the child was heard."""

    def __init__(self, room: RoomViewModel, fields: Fields) -> None:
        super().__init__()
        self.setObjectName("voice")
        self._room = room
        self.words = TextArea(self._title, placeholder=self._invitation, lines=(2, 6))
        self.words.setObjectName("voicetext")
        self.words.installEventFilter(self)
        verbatim = Seg(
            lambda words: words("How the words are given"),
            [
                Option(YES, lambda words: words("Word for word")),
                Option(NO, lambda words: words("Described")),
            ],
        )
        self._told = Label(plain(""), "voice_small", wrap=True)
        outer = column(self, margins=(22, 14, 20, 14), gap=8)
        head = row(gap=10)
        head.addWidget(Icon("quote", "voice_mark", 20))
        head.addWidget(Label(self._title, "voice_label"))
        head.addStretch(1)
        head.addWidget(verbatim)
        outer.addLayout(head)
        outer.addWidget(self.words)
        outer.addWidget(self._told)
        fields.add("voice.own_words", BoundText(self.words, self._write))
        fields.add("voice.verbatim", BoundOne(verbatim, fields.writer("voice.verbatim"), as_bool))

    def refresh(self) -> None:
        """Say who was told, and when."""
        voice = self._room.discussion.voice
        if voice.obtained_by is None or voice.obtained_on is None:
            self._told.hide()
            return
        who, day = voice.obtained_by.name, voice.obtained_on
        self._told.set_say(
            lambda words: words("Told to {name}, {day}", name=who, day=words.weekday_and_day(day))
        )
        self._told.show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            set_flag(self, "kbf", event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def _write(self, value: object, raw: str) -> None:
        self._room.put_all(own_words_changes(self._room.discussion.voice, str(value)), raw)

    def _title(self, words: Words) -> str:
        return words("{owner} own words", owner=whose(words, self._room.case))

    def _invitation(self, words: Words) -> str:
        return words("Write it just as it was said. “Don’t know” is an answer too.")
