"""Where another says yes to more cases leaving: who it is, and their own passphrase."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.domain.leaving import THE_CODE
from meetingapp.services.leaving import Limit
from meetingapp.ui.viewmodels.person_choice import PersonChoice
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.form_dialog import FormDialog
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.passphrase_field import PassphraseField
from meetingapp.ui.widgets.person_field import PersonField
from meetingapp.ui.wording import Say, wording
from meetingapp.words import Words


class YesDialog(FormDialog):
    """``written`` carries who says yes, and what they typed. Stays open until it is a yes."""

    written = Signal(str, str)

    def __init__(self, parent: QWidget | None, limit: Limit) -> None:
        self._by_code = not limit.approvers
        super().__init__(
            parent,
            lambda words: words("More than ten cases in an hour – another must approve"),
            _why_code if self._by_code else _why,
            lambda words: words("Approve for an hour"),
        )
        self.who = PersonField(lambda words: words("Who approves"))
        self.who.set_people(
            [
                PersonChoice(each.person, each.name, wording.words.code(each.role))
                for each in limit.approvers
            ]
        )
        asks = _the_code if self._by_code else _the_passphrase
        self.secret = PassphraseField(asks)
        self._secret = Field(asks, self.secret)
        if not self._by_code:
            self.body.addWidget(Field(lambda words: words("Who approves"), self.who))
        self.body.addWidget(self._secret)
        self.body.addWidget(
            Label(
                lambda words: words(
                    "The log notes who asked, who approved and which cases leave. Leaders and "
                    "administrators see it under Safety. What is typed here is not kept."
                ),
                "xs",
                wrap=True,
            )
        )
        if len(limit.approvers) == 1:
            self.who.set_person(limit.approvers[0].person)
        self.who.edited.connect(self._look)
        self.who.chosen.connect(self._look)
        self.secret.edited.connect(self._typed)
        self.secret.returnPressed.connect(self._save)
        self._look()
        self.fit()
        (self.secret if self._approver else self.who).setFocus()

    def refuse(self, say: Say) -> None:
        """Say why it is no yes, and let it be tried again."""
        self._secret.set_problem(say)
        self.secret.clear()
        self._look()
        self.secret.setFocus()

    @property
    def _approver(self) -> str:
        return THE_CODE if self._by_code else self.who.person_id or ""

    def _typed(self, text: str) -> None:
        if text:
            self._secret.set_problem(None)
        self._look()

    def _look(self, _what: str = "") -> None:
        self.save.setEnabled(bool(self._approver and self.secret.raw))

    @override
    def _save(self) -> None:
        if self.save.isEnabled():
            self.save.setEnabled(False)
            self.written.emit(self._approver, self.secret.raw)


def _why(words: Words) -> str:
    return words(
        "One person takes out at most ten cases in an hour alone. A leader, a coordinator or an "
        "administrator may approve more for an hour: they type their own passphrase here."
    )


def _why_code(words: Words) -> str:
    return words(
        "One person takes out at most ten cases in an hour alone. Nobody else may approve in this "
        "vault, so the recovery code from the envelope does. It goes on holding."
    )


def _the_passphrase(words: Words) -> str:
    return words("Their own passphrase")


def _the_code(words: Words) -> str:
    return words("The recovery code")
