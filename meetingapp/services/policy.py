"""Who may do what. Every use case declares its permission; what is not granted is refused."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from types import MappingProxyType
from typing import Concatenate, Final, ParamSpec, TypeVar

from meetingapp.clock import Clock
from meetingapp.errors import AppError
from meetingapp.services.ports import Printer, Store

P = ParamSpec("P")
R = TypeVar("R")


class Permission(StrEnum):
    """What a use case asks for."""

    SEE_CASES = "SEE_CASES"
    EDIT_CASES = "EDIT_CASES"
    RUN_MEETINGS = "RUN_MEETINGS"
    FINALISE = "FINALISE"
    MANAGE_REGISTER = "MANAGE_REGISTER"


class Role(StrEnum):
    """One role for now: the leader who chairs, writes and follows up."""

    LEADER = "LEADER"


GRANTED: Final[Mapping[Role, frozenset[Permission]]] = MappingProxyType(
    {Role.LEADER: frozenset(Permission)}
)


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a person sits while working: the open store, the printer of minutes, the time."""

    store: Store
    printer: Printer
    clock: Clock
    role: Role = Role.LEADER


def policy(
    permission: Permission,
) -> Callable[[Callable[Concatenate[Desk, P], R]], Callable[Concatenate[Desk, P], R]]:
    """Declare what a use case asks for; it is checked before anything else happens.

    Raises (in the use case):
        AppError: ``access.denied`` when the person's role does not grant it.
    """

    def declare(use_case: Callable[Concatenate[Desk, P], R]) -> Callable[Concatenate[Desk, P], R]:
        @wraps(use_case)
        def checked(desk: Desk, /, *args: P.args, **kwargs: P.kwargs) -> R:
            if permission not in GRANTED[desk.role]:
                raise AppError("access.denied")
            return use_case(desk, *args, **kwargs)

        checked.__dict__["permission"] = permission
        return checked

    return declare
