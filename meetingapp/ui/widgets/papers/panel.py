"""Beside the pages: approval, copies, who got what, and the archive."""

from typing import TYPE_CHECKING

from meetingapp.services.roles import Permission
from meetingapp.ui.widgets.papers.approval_card import ApprovalCard
from meetingapp.ui.widgets.papers.archive_card import ArchiveCard
from meetingapp.ui.widgets.papers.copies_card import CopiesCard
from meetingapp.ui.widgets.papers.given_card import GivenCard
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.wording import wording
from meetingapp.ui.workplace import Workplace

if TYPE_CHECKING:
    from meetingapp.ui.viewmodels.papers import Standing


class PapersPanel(ScrollPage):
    """What may not be done by whoever sits here is not there."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(margins=(16, 18, 20, 18), gap=14)
        may_hand_out = work.may(Permission.HAND_OUT)
        self.said = Said()
        self.approval = ApprovalCard(
            may_decide=work.may(Permission.FINALISE), may_write=work.may(Permission.RUN_MEETINGS)
        )
        self.copies = CopiesCard()
        self.given = GivenCard()
        self.archive = ArchiveCard(may_hand_out=may_hand_out)
        for part in (self.said, self.copies, self.given, self.approval, self.archive):
            self.body.addWidget(part)
        self.body.addStretch(1)
        wording.changed.connect(self.retranslate)
        self.retranslate()

    def show_standing(self, standing: "Standing") -> None:
        """Show how everything stands."""
        self.approval.show_standing(
            standing.approval, standing.versions, corrects=standing.corrects
        )
        self.copies.show_choices(standing.choices)
        origin = standing.approval.minutes.origin
        self.given.show_copies(standing.copies, elsewhere=origin is not None)
        self.archive.show_receipt(standing.receipt, origin)

    def retranslate(self) -> None:
        """Say what the panel is."""
        self.setAccessibleName(wording.words("Copies and archive"))
