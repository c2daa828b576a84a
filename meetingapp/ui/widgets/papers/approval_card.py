"""How far the approval has come, what was remarked, and the versions there are."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingapp.clock import norwegian_day
from meetingapp.domain.approval import ApprovalState, Remark
from meetingapp.ui.viewmodels.papers_words import approval_line
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.pill import Pill, PillKind
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.ui.wording import plain
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.services.approving import ApprovalStanding
    from meetingapp.services.differences import Version

_TINTS: Final[Mapping[ApprovalState, PillKind]] = {
    ApprovalState.FINALISED: "neutral",
    ApprovalState.OUT_FOR_COMMENT: "info",
    ApprovalState.REMARKS_WAIT: "warn",
    ApprovalState.APPROVED: "ok",
    ApprovalState.OBJECTED: "danger",
    ApprovalState.CORRECTED: "neutral",
}


class ApprovalCard(Card):
    """``compare_asked`` carries the id of another version to set beside this one.

    ``correct_asked`` carries the id of the discussion whose minutes are to be corrected.
    """

    compare_asked = Signal(str)
    correct_asked = Signal(str)

    def __init__(self, *, may_decide: bool, may_write: bool) -> None:
        super().__init__(
            lambda words: words("Approval"), icon_name="circle-check", margins=(16, 4, 16, 14)
        )
        self._may_decide, self._may_write = may_decide, may_write
        self._discussion_id = ""
        self.state = Pill(plain(""))
        self.header.addWidget(self.state)
        self._line = Label(plain(""), "sm2", wrap=True)
        self.remarks = RowList()
        self.send = Button(lambda words: words("Sent for comment …"), icon_name="arrow-right")
        self.remark = Button(lambda words: words("Write in a remark …"), icon_name="pencil")
        self.approve = Button(lambda words: words("Approve with the remarks"), kind="ok")
        self.correct = Button(_correct, icon_name="pencil")
        self.correct.clicked.connect(lambda: self.correct_asked.emit(self._discussion_id))
        self.versions = RowList()
        self.body.setSpacing(10)
        for part in (
            self._line, self.remarks, self.send, self.remark, self.approve, self.correct,
            self.versions,
        ):  # fmt: skip
            self.body.addWidget(part)

    def show_standing(
        self, stands: "ApprovalStanding", versions: "Sequence[Version]", *, corrects: bool
    ) -> None:
        """Show how it stands; ``corrects`` where a correction is under way."""
        state, remarks = stands.state, stands.approval.remarks
        self.state.set_say(lambda words: words.code(state))
        self.state.set_kind(_TINTS[state])
        self._line.set_say(lambda words: approval_line(words, stands))
        self.remarks.show_rows([_remark(each) for each in remarks])
        self.remarks.setVisible(bool(remarks))
        is_new = state is ApprovalState.FINALISED and stands.minutes.origin is None
        waits = state in (ApprovalState.REMARKS_WAIT, ApprovalState.OBJECTED)
        is_sent = stands.approval.sent is not None and state is not ApprovalState.CORRECTED
        self.send.setVisible(self._may_decide and is_new)
        self.remark.setVisible(self._may_write and is_sent)
        self.approve.setVisible(self._may_decide and waits)
        self._discussion_id = stands.minutes.discussion_id
        newest = max((each.minutes.version for each in versions), default=0)
        self.correct.setVisible(self._may_decide and stands.minutes.version == newest)
        self.correct.set_say(_go_on if corrects else _correct)
        others = [each for each in versions if each.minutes.id != stands.minutes.id]
        self.versions.show_rows([self._version(each) for each in others])
        self.versions.setVisible(bool(others))

    def _version(self, version: "Version") -> ListRow:
        minutes = version.minutes
        day = norwegian_day(minutes.finalised_at)

        def title(words: Words) -> str:
            return words("Version {version} · show what differs", version=minutes.version)

        def about(words: Words) -> str:
            return " · ".join(part for part in (words.long_day(day), minutes.reason) if part)

        line = ListRow(title, about)
        line.opened.connect(lambda: self.compare_asked.emit(minutes.id))
        return line


def _correct(words: Words) -> str:
    return words("Correct the minutes …")


def _go_on(words: Words) -> str:
    return words("Go on with the correction …")


def _remark(remark: Remark) -> QWidget:
    holder = QWidget()
    told = column(holder, margins=(0, 2, 0, 2), gap=1)
    told.addWidget(
        Label(
            lambda words: words(
                "{who}, {day}", who=remark.by, day=words.short_day(remark.received_on)
            ),
            "sm_strong",
            wrap=True,
        )
    )
    told.addWidget(Label(plain(remark.text), "sm", wrap=True))
    return holder
