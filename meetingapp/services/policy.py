"""Every use case declares its permission, and is refused without it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, Final, ParamSpec, TypeVar

from meetingapp.clock import Clock
from meetingapp.errors import AppError
from meetingapp.services.keys_port import Keys
from meetingapp.services.ports import Printer, Reach, Store, UnitOfWork
from meetingapp.services.roles import SEES_EVERY_CASE, Account, Permission, permissions_of

P = ParamSpec("P")
R = TypeVar("R")

_REFUSALS: Final = frozenset({"access.denied", "access.not_yours"})


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


def policy(
    permission: Permission,
) -> Callable[[Callable[Concatenate[Desk, P], R]], Callable[Concatenate[Desk, P], R]]:
    """Declare what a use case asks for; it is checked before anything else happens.

    A refusal leaves an entry in the audit log, also when it is about one case.

    Raises (in the use case):
        AppError: ``access.denied`` when the person's role does not grant it.
    """

    def declare(use_case: Callable[Concatenate[Desk, P], R]) -> Callable[Concatenate[Desk, P], R]:
        name = f"{use_case.__module__.rpartition('.')[2]}.{use_case.__name__}"

        @wraps(use_case)
        def checked(desk: Desk, /, *args: P.args, **kwargs: P.kwargs) -> R:
            try:
                _must_grant(desk, permission)
                return use_case(desk, *args, **kwargs)
            except AppError as refused:
                if refused.code in _REFUSALS:
                    _note(desk, name)
                raise

        checked.__dict__["permission"] = permission
        return checked

    return declare


def _must_grant(desk: Desk, permission: Permission) -> None:
    if permission not in permissions_of(desk.account().role):
        raise AppError("access.denied")


def _note(desk: Desk, name: str) -> None:
    with desk.begin() as work:
        work.audit("access.denied", name)
        work.commit()
