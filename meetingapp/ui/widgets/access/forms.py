"""The small windows where people are let in, get a role and are taken out."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from meetingapp.services.people_access import LeftBehind
from meetingapp.services.roles import Account, Role
from meetingapp.ui.viewmodels.person_choice import PersonChoice
from meetingapp.ui.widgets.access.role_choice import RoleChoice
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.form_dialog import FormDialog
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.new_passphrase import NewPassphrase
from meetingapp.ui.widgets.person_field import PersonField
from meetingapp.ui.wording import Say, plain

_MOST: Final = 6


class LetInForm(FormDialog):
    """Person, role, and a passphrase they type themselves. ``written`` carries all three."""

    written = Signal(str, object, str)

    def __init__(
        self,
        parent: QWidget | None,
        people: Sequence[PersonChoice],
        roles: Sequence[Role],
        missing: Callable[[str], int],
    ) -> None:
        super().__init__(
            parent,
            lambda words: words("Let somebody in"),
            lambda words: words(
                "They sit down here and type a passphrase of their own. Nobody else may know it."
            ),
            lambda words: words("Let in"),
        )
        self.person = PersonField(lambda words: words("Person in the register"), people)
        self._person = Field(
            lambda words: words("Person in the register"),
            self.person,
            hint=lambda words: words("Not on the list? Add them under People first."),
        )
        self.role = RoleChoice(roles, Role.NOTE_TAKER)
        self.passphrase = NewPassphrase(missing)
        self.body.addWidget(self._person)
        self.body.addWidget(Field(lambda words: words("Role"), self.role))
        self.body.addWidget(self.passphrase)
        self.passphrase.entered.connect(self._save)
        self.fit()
        self.person.setFocus()

    @override
    def _save(self) -> None:
        self.person.left()
        if self.person.person_id is None:
            self._person.set_problem(lambda words: words("Choose one of the people in the list."))
            self.person.setFocus()
        elif not self.passphrase.text:
            self.passphrase.go_to_unfinished()
        else:
            self.written.emit(self.person.person_id, self.role.role, self.passphrase.text)
            self.accept()


class RoleForm(FormDialog):
    """Another role for somebody, or the way to take them out."""

    written = Signal(object)
    take_out = Signal()

    def __init__(self, parent: QWidget | None, account: Account, roles: Sequence[Role]) -> None:
        super().__init__(
            parent,
            plain(account.name),
            lambda words: words("A new role counts from the next thing they do."),
            lambda words: words("Save"),
        )
        self._account = account
        self.role = RoleChoice(roles, account.role)
        self.body.addWidget(Field(lambda words: words("Role"), self.role))
        self.out = Button(lambda words: words("Take out …"), kind="danger")
        self.buttons.insertWidget(0, self.out)
        self.out.clicked.connect(self._out)
        self.fit()
        self.role.setFocus()

    def _out(self) -> None:
        self.take_out.emit()
        self.reject()

    @override
    def _save(self) -> None:
        if self.role.role is not self._account.role:
            self.written.emit(self.role.role)
        self.accept()


class TakeOutForm(FormDialog):
    """What somebody leaves behind, and who takes over. ``written`` carries the successor."""

    written = Signal(str)

    def __init__(
        self,
        parent: QWidget | None,
        name: str,
        left: LeftBehind,
        successors: Sequence[PersonChoice],
    ) -> None:
        super().__init__(
            parent,
            lambda words: words("Take out {name}?", name=name),
            lambda words: words(
                "{name} can no longer unlock Samråd. What they wrote stays as it is. If they have "
                "seen the recovery code, make a new one.",
                name=name,
            ),
            lambda words: words("Take out"),
        )
        for say in _said(left):
            self.body.addWidget(Label(say, "strong", wrap=True))
        for measure in left.measures[:_MOST]:
            line = f"· {measure.case_title}: {measure.title}"
            self.body.addWidget(Label(plain(line), "sm2", wrap=True))
        self.successor = PersonField(lambda words: words("Who takes over?"), successors)
        field = Field(
            lambda words: words("Who takes over?"),
            self.successor,
            hint=lambda words: words("They are let into the same cases. May stand empty."),
        )
        self.body.addWidget(field)
        field.setVisible(bool(successors))
        self.save.set_kind("danger")
        self.save.setDefault(False)
        self.fit()
        (self.successor if successors else self.cancel).setFocus()

    @override
    def _save(self) -> None:
        self.successor.left()
        self.written.emit(self.successor.person_id or "")
        self.accept()


def _said(left: LeftBehind) -> Sequence[Say]:
    """Say what others must take over; nothing of what there is none of."""
    said: tuple[tuple[int, Say], ...] = (
        (
            left.cases,
            lambda words: words.plural(
                "They were let into one case.", "They were let into {n} cases.", left.cases
            ),
        ),
        (
            left.meetings,
            lambda words: words.plural(
                "They lead or write in one meeting to come.",
                "They lead or write in {n} meetings to come.",
                left.meetings,
            ),
        ),
        (
            len(left.measures),
            lambda words: words.plural(
                "One open measure needs a new responsible:",
                "{n} open measures need a new responsible:",
                len(left.measures),
            ),
        ),
    )
    return [say for count, say in said if count]
