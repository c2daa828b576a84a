"""A06: what the guardians think."""

from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from meetingapp.domain.case import Guardianship
from meetingapp.domain.situation import ViewMissing
from meetingapp.ui.gently import Parts
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.rows import guardian_rows
from meetingapp.ui.widgets.avatar import Avatar, initials_of
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.widgets.room.folded import Folded
from meetingapp.ui.widgets.room.form import ItemForm
from meetingapp.ui.widgets.room.guidance import guidance
from meetingapp.ui.wording import plain


class GuardiansForm(ItemForm):
    """A view for each who is here, a reason for each whose view is missing."""

    def __init__(self, room: RoomViewModel) -> None:
        super().__init__(room, "A06", sub=guidance(room, "A06"))

    @override
    def parts(self) -> Parts:
        room = self.room
        self._reasons: dict[str, tuple[int, QWidget]] = {}
        names = [view.who for view in guardian_rows(room.case, room.discussion)]
        for guardian in room.case.guardians:
            yield from self._card(guardian, names.index(guardian.name))
        if not room.case.guardians:
            self.body.addWidget(
                Label(lambda words: words("No guardians are registered on the case."), "body2")
            )
        self.finish()

    @override
    def refresh(self) -> None:
        super().refresh()
        there = {p.person.name for p in self.room.context.meeting.attended}
        rows = guardian_rows(self.room.case, self.room.discussion)
        for name, (index, field) in self._reasons.items():
            row_ = rows[index]
            absent = name not in there and not row_.view
            field.setVisible(absent or row_.not_obtained_reason is not None)

    def _card(self, guardian: Guardianship, index: int) -> Parts:
        card = QFrame()
        card.setObjectName("card")
        self.body.addWidget(card)
        lines = column(card, margins=(18, 14, 18, 14), gap=10)
        head = row(gap=10)
        head.addWidget(Avatar(initials_of(guardian.name)))
        head.addWidget(Label(plain(guardian.name), "strong"))
        head.addWidget(Label(plain(guardian.relation), "small"))
        if guardian.parental_responsibility:
            head.addWidget(Pill(lambda words: words("parental responsibility")))
        head.addStretch(1)
        lines.addLayout(head)
        path = f"guardian_views.{index}"
        lines.addWidget(
            self.fields.area(f"{path}.view", lambda words: words("View, in a few words"))
        )
        yield
        reason = self.fields.codes(
            f"{path}.not_obtained_reason",
            lambda words: words("Not here? Why is the view missing?"),
            ViewMissing,
        )
        self._reasons[guardian.name] = (index, reason)
        lines.addWidget(reason)
        yield
        wish = self.fields.text(f"{path}.wish", lambda words: words("Wish"))
        told = self.fields.day(f"{path}.obtained_on", lambda words: words("Told us on"))
        more = Columns((wish, told), (4, 1), least=420, gap=12)
        lines.addWidget(Folded(lambda words: words("More fields"), more))
        yield
