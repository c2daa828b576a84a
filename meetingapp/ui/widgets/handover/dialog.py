"""To whom a case is handed over, and why: the person, and one button."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.domain.handover import HandoverReason
from meetingapp.services.handover.standing import HandoverStanding
from meetingapp.ui.viewmodels.person_choice import PersonChoice
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.form_dialog import FormDialog
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.person_field import PersonField
from meetingapp.ui.widgets.seg import Seg
from meetingapp.words import Words


class HandoverDialog(FormDialog):
    """``offered`` carries the id of the receiver and the reason."""

    offered = Signal(str, object)

    def __init__(self, parent: QWidget, stands: HandoverStanding) -> None:
        holder = stands.holder.who.name if stands.holder is not None else ""
        super().__init__(
            parent,
            lambda words: words("Hand the case over"),
            lambda words: words(
                "Measures, dates, contacts and consents go along. {holder} goes on until the "
                "receiver says yes.",
                holder=holder,
            ),
            lambda words: words("Hand over"),
        )
        self.to = PersonField(lambda words: words("Who takes over"))
        self.to.set_people(
            [PersonChoice(ref.person_id, ref.name, ref.role) for ref in stands.receivers]
        )
        self.why = Seg(
            lambda words: words("Why?"),
            [_option(reason) for reason in HandoverReason],
            advance=False,
        )
        reason = HandoverReason.HAS_LEFT if stands.holder_left else HandoverReason.AWAY
        self.why.set_value(reason.value)
        self.body.addWidget(Field(lambda words: words("Who takes over"), self.to))
        if not stands.receivers:
            nobody = Label(
                lambda words: words(
                    "Nobody else who can open Samråd may know of this case. Ask a leader."
                ),
                "warn",
                wrap=True,
            )
            self.body.addWidget(nobody)
        self.body.addWidget(Field(lambda words: words("Why?"), self.why))
        self.to.edited.connect(self._look)
        self.to.chosen.connect(self._look)
        self._look()
        self.fit()
        self.to.setFocus()

    def _look(self, _what: str = "") -> None:
        self.save.setEnabled(bool(self.to.person_id))

    @override
    def _save(self) -> None:
        if self.to.person_id and self.why.value is not None:
            self.offered.emit(self.to.person_id, HandoverReason(self.why.value))
            self.accept()


def _option(reason: HandoverReason) -> Option:
    def say(words: Words) -> str:
        said = words.code(reason)
        return f"{said[:1].upper()}{said[1:]}"

    return Option(reason.value, say)
