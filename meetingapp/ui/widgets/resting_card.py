"""Cases that rest: kept, seen by nobody, and taken up again here."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from meetingapp.errors import AppError
from meetingapp.services.access_port import RestrictedCase
from meetingapp.services.roles import Permission
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.case_rights import LiftForm
from meetingapp.ui.widgets.icon import Icon
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.wording import Say, plain
from meetingapp.ui.workplace import Workplace


class RestingCard(Card):
    """Hidden while no case rests, and from those who do not look after such cases."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(lambda words: words("Cases that rest"))
        self._work = work
        self._rows = RowList()
        self.rows: list[ListRow] = []
        self.said = Said()
        self.body.addWidget(self._rows)
        self.body.addWidget(self.said)
        self.hide()
        if work.may(Permission.RESTRICT_CASES):
            work.background.store(work.session.rights.list_restricted, self._show)

    def _show(self, cases: Sequence[RestrictedCase]) -> None:
        self.rows = [self._row(case) for case in cases]
        self._rows.show_rows(list[QWidget](self.rows))
        self.set_count(len(cases), "warn")
        self.setVisible(bool(cases))

    def _row(self, case: RestrictedCase) -> ListRow:
        line = ListRow(plain(case.title), _until(case), Icon("lock", "text2", 20))
        line.opened.connect(partial(self._ask, case))
        return line

    def _ask(self, case: RestrictedCase) -> None:
        form = LiftForm(self.window(), case)
        form.written.connect(partial(self._lift, case.case_id))
        form.open()

    def _lift(self, case_id: str, reason: str) -> None:
        rights = self._work.session.rights

        def job() -> Sequence[RestrictedCase]:
            rights.lift_restriction(case_id, reason)
            return rights.list_restricted()

        self._work.background.store(job, self._lifted, self._failed)

    def _lifted(self, cases: Sequence[RestrictedCase]) -> None:
        self._show(cases)
        self._work.state.announce("cases")

    def _failed(self, error: AppError) -> None:
        self.said.say_trouble(lambda words: words.error(error))


def _until(case: RestrictedCase) -> Say:
    day, number = case.restriction.until, case.reference
    return lambda words: " · ".join(
        part
        for part in (number, words("to be looked at again by {day}", day=words.long_day(day)))
        if part
    )
