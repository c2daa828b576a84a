"""The rail at the left: where one can go, and who is at the desk."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget
from typing_extensions import override

from meetingapp.ui.rail_entry import RailEntry
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.avatar import Avatar, initials_of
from meetingapp.ui.widgets.brand import Brand
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.elided import Elided
from meetingapp.ui.widgets.flags import set_flag
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.tip import set_tip
from meetingapp.ui.wording import plain, wording

WIDE = 232
NARROW = 68


class _Entry(Button):
    """A button of the rail; its words go when the rail is narrow, its name stays."""

    def __init__(self, entry: RailEntry) -> None:
        self._compact = False
        super().__init__(entry.say, kind="nav", icon_name=entry.icon_name)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_compact(self, *, on: bool) -> None:
        """Show only the icon."""
        self._compact = on
        set_flag(self, "compact", on)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        super().retranslate()
        name = self._say(wording.words)
        set_tip(self, name if self._compact else "")
        if self._compact:
            self.setText("")

    @override
    def _resize_icon(self) -> None:
        self.setIconSize(QSize(theme.px(20), theme.px(20)))


class Rail(QFrame):
    """``chosen`` carries the place of the entry that was chosen."""

    chosen = Signal(object)

    def __init__(self, entries: Sequence[RailEntry]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self._compact = False
        self._entries = {entry.key: _Entry(entry) for entry in entries}
        self._brand = Brand()
        self._brand.setContentsMargins(8, 0, 0, 0)
        self._mark = Icon("badge-check", "accent", 30)
        self._body = body = column(self, margins=(12, 16, 12, 14), gap=4)
        self._unit = Elided(plain(""), "small")
        self._unit.setContentsMargins(50, 0, 0, 0)
        self._who = QWidget()
        body.addWidget(self._brand)
        body.addWidget(self._unit)
        body.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        body.addSpacing(12)
        for entry in entries:
            if entry.is_last:
                body.addStretch(1)
            button = self._entries[entry.key]
            button.clicked.connect(lambda _on, place=entry.place: self.chosen.emit(place))
            body.addWidget(button)
        body.addWidget(self._who)
        theme.changed.connect(self._fit)
        wording.changed.connect(self.retranslate)
        self.retranslate()
        self._fit()

    @property
    def buttons(self) -> Sequence[Button]:
        """Return the buttons, from above."""
        return tuple(self._entries.values())

    def show_desk(self, unit: str, name: str, role: str) -> None:
        """Show which office this is, and who is at the desk."""
        self._unit.set_say(plain(unit))
        who = QWidget()
        line = row(who, margins=(6, 10, 0, 0), gap=10)
        if name:
            line.addWidget(Avatar(initials_of(name), size=30))
            words = column()
            words.addWidget(Elided(plain(name), "label"))
            words.addWidget(Elided(plain(role[:1].upper() + role[1:]), "small"))
            line.addLayout(words, 1)
        self._body.replaceWidget(self._who, who)
        self._who.deleteLater()
        self._who = who
        self._fit()

    def show_place(self, key: str) -> None:
        """Show which place is open now."""
        for name, button in self._entries.items():
            button.setChecked(name == key)

    def set_compact(self, *, on: bool) -> None:
        """Show only icons when there is little room."""
        self._compact = on
        for button in self._entries.values():
            button.set_compact(on=on)
        self._fit()

    def retranslate(self) -> None:
        """Say the name of the rail."""
        self.setAccessibleName(wording.words("Places"))

    def _fit(self) -> None:
        self.setFixedWidth(theme.px(NARROW if self._compact else WIDE))
        for part in (self._brand, self._unit, self._who):
            part.setVisible(not self._compact)
        self._mark.setVisible(self._compact)
