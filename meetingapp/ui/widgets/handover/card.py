"""Who coordinates a case, and the way to hand it over."""

from functools import partial

from PySide6.QtWidgets import QWidget

from meetingapp.domain.handover import HandoverReason
from meetingapp.errors import AppError
from meetingapp.services.handover.standing import HandoverStanding
from meetingapp.services.roles import Permission
from meetingapp.ui.viewmodels.handovers import HandoverModel
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.flow import FlowLayout
from meetingapp.ui.widgets.handover.dialog import HandoverDialog
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.papers.paper_dialog import PaperDialog
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.wording import plain, wording
from meetingapp.ui.workplace import Workplace
from meetingapp.words import Language, Words


class HandoverCard(Card):
    """Is not there before a meeting has agreed on a coordinator, nor for who runs no meetings."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(lambda words: words("Who coordinates"), margins=(16, 2, 16, 16))
        self._work = work
        self.model = HandoverModel(work, self)
        self.stands: HandoverStanding | None = None
        self._now = Label(plain(""), "body", wrap=True)
        self._asked = Label(plain(""), "sm2", wrap=True)
        self._trouble = Label(plain(""), "warn", wrap=True)
        self.said = Said()
        self.give = Button(lambda words: words("Hand over …"), kind="soft", icon_name="users")
        self.withdraw = Button(lambda words: words("Take the offer back"), kind="soft")
        self.paper = Button(lambda words: words("On paper …"), kind="soft", icon_name="printer")
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=8)
        for button in (self.give, self.withdraw, self.paper):
            flow.addWidget(button)
        self.body.setSpacing(8)
        for part in (self._now, self._asked, self._trouble, buttons, self.said):
            self.body.addWidget(part)
        self.hide()
        self.give.clicked.connect(self._ask)
        self.withdraw.clicked.connect(self.model.withdraw)
        self.paper.clicked.connect(self._show_paper)
        self.model.loaded.connect(self._show)
        self.model.failed.connect(self._failed)

    def show_case(self, case_id: str) -> None:
        """Show how it stands with a case."""
        self.model.load(case_id)

    def _show(self, stands: HandoverStanding) -> None:
        self.stands = stands
        holder, waiting = stands.holder, stands.waiting
        if holder is None:
            self.hide()
            return
        self._now.set_say(partial(_holds, stands))
        self._asked.set_say(partial(_asks, stands))
        self._asked.setVisible(waiting is not None or stands.may_offer)
        self._trouble.set_say(partial(_troubles, stands))
        self._trouble.setVisible(bool(_troubles(stands, wording.words)))
        self.give.setVisible(stands.may_offer)
        self.withdraw.setVisible(stands.may_withdraw)
        self.paper.setVisible(self._work.may(Permission.HAND_OUT))
        self.show()

    def _ask(self) -> None:
        if self.stands is not None:
            self.said.clear()
            dialog = HandoverDialog(self.window(), self.stands)
            dialog.offered.connect(self._offer)
            dialog.open()

    def _offer(self, person: str, reason: HandoverReason) -> None:
        self.model.offer(person, reason)

    def _show_paper(self) -> None:
        forms, case_id = self._work.session.forms, self.model.case_id
        first = Language.NN if wording.words.language is Language.NN else Language.NB
        other = Language.NB if first is Language.NN else Language.NN
        PaperDialog(
            self.window(),
            self._work,
            lambda words: words("The handover on paper"),
            partial(forms.handover_sheet, case_id),
            (first, other),
        ).open()

    def _failed(self, error: AppError) -> None:
        self.said.say_trouble(lambda words: words.error(error))


def _holds(stands: HandoverStanding, words: Words) -> str:
    if stands.holder is None:
        return ""
    role = words.code(stands.holder.role) if stands.holder.role is not None else ""
    who = stands.holder.who.name
    return f"{who}, {role}" if role else who


def _asks(stands: HandoverStanding, words: Words) -> str:
    if stands.waiting is None:
        return words("Will you be away? Hand measures, dates and consents over to another.")
    day = words.day_month(stands.waiting.offered_on)
    return words(
        "{who} was asked to take over on {day}. Nothing changes before the answer is yes.",
        who=stands.waiting.receiver.name,
        day=day,
    )


def _troubles(stands: HandoverStanding, words: Words) -> str:
    if stands.waiting is not None and stands.receiver_left:
        return words(
            "{who} cannot take over any more. Take the offer back, and choose another.",
            who=stands.waiting.receiver.name,
        )
    if stands.holder is not None and stands.holder_left and stands.waiting is None:
        return words("{who} has left. Hand the case over.", who=stands.holder.who.name)
    return ""
