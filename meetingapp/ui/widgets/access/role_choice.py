"""A role, and in one sentence what it may do."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.services.roles import Role
from meetingapp.ui.viewmodels.access import ROLE_MEANS
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import Say


class RoleChoice(QWidget):
    """``chosen`` comes when a person chose."""

    chosen = Signal()

    def __init__(self, roles: Sequence[Role], role: Role) -> None:
        super().__init__()
        self.seg = Seg(
            lambda words: words("Role"),
            [Option(each, _named(each)) for each in roles],
            advance=False,
        )
        self.seg.set_value(role)
        self._means = Label(ROLE_MEANS[role], "sm2", wrap=True)
        self.setFocusProxy(self.seg)
        body = column(self, gap=6)
        body.addWidget(self.seg)
        body.addWidget(self._means)
        self.seg.chosen.connect(self._chosen)

    @property
    def role(self) -> Role:
        """Return the role chosen."""
        return Role(self.seg.value or Role.READER)

    def _chosen(self, value: str) -> None:
        self._means.set_say(ROLE_MEANS[Role(value)])
        self.chosen.emit()


def _named(role: Role) -> Say:
    return lambda words: words.code(role)[:1].upper() + words.code(role)[1:]
