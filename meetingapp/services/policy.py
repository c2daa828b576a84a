"""Every use case declares its permission, and is refused without it."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, Final, ParamSpec, TypeVar

from meetingapp.clock import Clock
from meetingapp.domain.leaving import HELD, HeldError
from meetingapp.errors import AppError
from meetingapp.services.access_port import NotYoursError
from meetingapp.services.keys_port import Keys
from meetingapp.services.ports import Printer, Reach, UnitOfWork
from meetingapp.services.roles import SEES_EVERY_CASE, Account, Permission, permissions_of
from meetingapp.services.store_port import Store

P = ParamSpec("P")
R = TypeVar("R")

_REFUSALS: Final = frozenset(
    {
        "access.above_own",
        "access.denied",
        "access.leader_lets_in",
        "access.not_yours",
        "access.own_role",
        "access.successor",
        "vault.person_gone",
    }
)


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a person sits while working: the open store, the printer of minutes, the time.

    ``account`` tells who sits there *now*: a role that is changed counts from the next use case.
    It raises ``vault.person_gone`` when the person may no longer unlock the vault.
    """

    store: Store
    printer: Printer
    clock: Clock
    account: Callable[[], Account]
    keys: Keys

    def begin(self) -> AbstractContextManager[UnitOfWork]:
        """Begin a transaction that reaches what the person may see."""
        account = self.account()
        reach = Reach(account.person, every_case=account.role in SEES_EVERY_CASE)
        return self.store.transaction(reach)

    def scrub(self) -> bool:
        """Let nothing deleted be left in the store's file; tell whether that is so."""
        return self.store.scrub()

    def may(self, permission: Permission) -> bool:
        """Tell whether the role of this moment grants something."""
        return permission in permissions_of(self.account().role)

    def note_refusal(self, what: str) -> None:
        """Put a refusal on record, also that of somebody who was taken out."""
        self._alert("access.denied", what)

    def note_held(self, case_ids: Sequence[str]) -> None:
        """Put on record that these cases were not let out; what asked for it is undone."""
        self._alert(HELD, *case_ids)

    def _alert(self, action: str, *subjects: str) -> None:
        with self.store.transaction(Reach(self.keys.opened_by())) as work:
            for each in subjects:
                work.audit(action, each)
            work.commit()


def policy(
    permission: Permission,
) -> Callable[[Callable[Concatenate[Desk, P], R]], Callable[Concatenate[Desk, P], R]]:
    """Declare what a use case asks for; it is checked before anything else happens.

    A refusal leaves an entry in the audit log, with the id of the case that was asked for. So does
    what was held back because it were too many cases in an hour.

    Raises (in the use case):
        AppError: ``access.denied`` when the person's role does not grant it;
            ``vault.person_gone`` when they were taken out.
    """

    def declare(use_case: Callable[Concatenate[Desk, P], R]) -> Callable[Concatenate[Desk, P], R]:
        name = f"{use_case.__module__.removeprefix(f'{__package__}.')}.{use_case.__name__}"

        @wraps(use_case)
        def checked(desk: Desk, /, *args: P.args, **kwargs: P.kwargs) -> R:
            try:
                _must_grant(desk, permission)
                return use_case(desk, *args, **kwargs)
            except HeldError as held:
                desk.note_held(held.case_ids)
                raise
            except AppError as refused:
                if refused.code in _REFUSALS:
                    asked = f"/{refused.asked}" if isinstance(refused, NotYoursError) else ""
                    desk.note_refusal(f"{name}{asked}")
                raise

        checked.__dict__["permission"] = permission
        return checked

    return declare


def _must_grant(desk: Desk, permission: Permission) -> None:
    if not desk.may(permission):
        raise AppError("access.denied")
