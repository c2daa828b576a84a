"""A white sheet with a title, for things that belong together."""

from PySide6.QtWidgets import QFrame

from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.pill import Pill, PillKind
from meetingapp.ui.wording import Say, plain


class Card(QFrame):
    """Holds its content in ``body``; ``header`` takes a link or button at its end."""

    def __init__(
        self,
        title: Say | None = None,
        *,
        icon_name: str | None = None,
        icon_role: str = "text2",
        margins: tuple[int, int, int, int] = (8, 4, 8, 10),
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        outer = column(self)
        self.header = row(margins=(16, 12, 12, 4), gap=10)
        self._count = Pill(plain(""))
        self._count.hide()
        if title is not None:
            if icon_name is not None:
                self.header.addWidget(Icon(icon_name, icon_role))
            self.header.addWidget(Label(title, "h3"))
            self.header.addWidget(self._count)
            self.header.addStretch(1)
            self.header.addStrut(28)  # titles align whether or not the header holds a link
            outer.addLayout(self.header)
        self.body = column(margins=margins)
        outer.addLayout(self.body, 1)

    def set_count(self, count: int, kind: PillKind = "neutral", *, or_more: bool = False) -> None:
        """Show how many there are, or nothing when there are none."""
        self._count.set_say(plain(f"{count}+" if or_more else str(count)))
        self._count.set_kind(kind)
        self._count.setVisible(count > 0)
