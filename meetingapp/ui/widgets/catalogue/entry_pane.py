"""One entry of the catalogue: what it is, what it has led to here, and what can be done with it."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from meetingapp.domain.catalogue import CatalogueEntry, Implementation
from meetingapp.domain.catalogue_effect import NOTHING_YET, EffectsHere
from meetingapp.ui.viewmodels.catalogue_words import capital, effects_say, facts_of
from meetingapp.ui.widgets.button import Button, PrimaryButton
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.wording import plain, wording

_FACTS: Final = 11


class EntryPane(QFrame):
    """``used``, ``edited`` and ``retired`` carry the entry somebody wants to do that with."""

    used = Signal(object)
    edited = Signal(object)
    retired = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._entry: CatalogueEntry | None = None
        self._effects = NOTHING_YET
        self._sees_effects = False
        self._may_change = False
        body = column(self, margins=(20, 16, 20, 18), gap=8)
        self._name = Label(plain(""), "h3", wrap=True)
        self._level = Label(plain(""), "sm2", wrap=True)
        self._about = Label(plain(""), "body", wrap=True)
        self._facts = [_Fact() for _ in range(_FACTS)]
        self.effects = _Fact()
        for part in (self._name, self._level, self._about, *self._facts, self.effects):
            body.addWidget(part)
        self.use = PrimaryButton(lambda words: words("Take it into use"), "check")
        self.edit = Button(lambda words: words("Change"), icon_name="pencil")
        self.retire = Button(lambda words: words("Offer it no more"), icon_name="archive")
        self.restore = Button(lambda words: words("Offer it again"), icon_name="undo-2")
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, gap=8)
        for button in (self.use, self.edit, self.retire, self.restore):
            flow.addWidget(button)
        body.addWidget(self._buttons)
        body.addStretch(1)
        self.use.clicked.connect(self._use)
        self.edit.clicked.connect(self._edit)
        self.retire.clicked.connect(self._retire)
        self.restore.clicked.connect(self._retire)
        wording.changed.connect(self.retranslate)

    @property
    def entry(self) -> CatalogueEntry | None:
        """Return what is shown."""
        return self._entry

    def show_entry(
        self,
        entry: CatalogueEntry | None,
        effects: EffectsHere,
        *,
        sees_effects: bool,
        may_change: bool,
    ) -> None:
        """Show an entry, or nothing."""
        self._entry, self._effects = entry, effects
        self._sees_effects, self._may_change = sees_effects, may_change
        self.setVisible(entry is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        entry, words = self._entry, wording.words
        if entry is None:
            return
        begun = entry.implementation in (Implementation.IN_USE, Implementation.INTRODUCED)
        status = words("not offered") if entry.retired else words.code(entry.implementation)
        self._name.set_say(plain(entry.name))
        self._level.set_say(plain(f"{capital(words.code(entry.level))} · {status}"))
        self._about.set_say(plain(entry.description))
        self._about.setVisible(bool(entry.description))
        for fact, (label, text) in zip(self._facts, facts_of(words, entry), strict=True):
            fact.tell(label, text)
        told = "\n".join(effects_say(words, self._effects))
        self.effects.tell(words("What effect has it had here?"), told)
        self.effects.setVisible(self._sees_effects)
        self._buttons.setVisible(self._may_change)
        self.use.setVisible(not begun and not entry.retired)
        self.retire.setVisible(not entry.retired)
        self.restore.setVisible(entry.retired)

    def _use(self) -> None:
        self.used.emit(self._entry)

    def _edit(self) -> None:
        self.edited.emit(self._entry)

    def _retire(self) -> None:
        self.retired.emit(self._entry)


class _Fact(QWidget):
    """What something is called, and under it what it is; gone where there is nothing to tell."""

    def __init__(self) -> None:
        super().__init__()
        self._label = Label(plain(""), "xs_strong")
        self._text = Label(plain(""), "sm", wrap=True)
        lines = column(self, gap=1)
        lines.addWidget(self._label)
        lines.addWidget(self._text)

    def tell(self, label: str, text: str) -> None:
        """Tell something else."""
        self._label.set_say(plain(label))
        self._text.set_say(plain(text))
        self.setVisible(bool(text))
