"""Beside a case: who coordinates it, who sees it, and what its family may ask for."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from meetingapp.ui.viewmodels.case_access import CaseAccessModel, Seers
from meetingapp.ui.widgets.case_access_card import CaseAccessCard
from meetingapp.ui.widgets.case_rights import CaseRightsCard, EraseForm, RestrictForm
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.said import Said


class CaseSide(QWidget):
    """Takes no room for those who have nothing to do here.

    Args:
        model: who sees the case.
        today: the day on the wall.
        reference: the number of the case, as it stands now.
        first: what stands above, and decides itself whether it is there.
    """

    def __init__(
        self,
        model: CaseAccessModel,
        today: Callable[[], date],
        reference: Callable[[], str],
        first: QWidget,
    ) -> None:
        super().__init__()
        self.model = model
        self._today = today
        self._reference = reference
        self.seers = CaseAccessCard()
        self.rights = CaseRightsCard(restrict=model.may_restrict, erase=model.may_erase)
        self.said = Said()
        body = column(self, gap=16)
        for part in (first, self.seers, self.rights, self.said):
            body.addWidget(part)
        self.seers.let_in.connect(model.let_in)
        self.seers.let_out.connect(model.let_out)
        self.rights.restrict.clicked.connect(self._ask_rest)
        self.rights.erase.clicked.connect(self._ask_erase)
        model.loaded.connect(self._show)
        model.failed.connect(lambda error: self.said.say_trouble(lambda words: words.error(error)))
        if not model.may_grant:
            self.seers.hide()
        if not (model.may_restrict or model.may_erase):
            self.rights.hide()
        if model.may_grant:
            model.load()

    def _show(self, seers: Seers) -> None:
        self.said.clear()
        self.seers.show_seers(seers)

    def _ask_rest(self) -> None:
        form = RestrictForm(self.window(), self.model.reviewers, self._today)
        form.written.connect(self.model.restrict)
        form.open()

    def _ask_erase(self) -> None:
        form = EraseForm(self.window(), self._reference())
        form.written.connect(self.model.erase)
        form.open()
