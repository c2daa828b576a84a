"""Who may do what. What is not granted here is refused.

Roles are rules and evidence, not cryptography: whoever can unlock the vault holds its key, and
somebody with tools of their own could read the file (SECURITY.md says so).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final


class Permission(StrEnum):
    """What a use case asks for."""

    SEE_REGISTER = "SEE_REGISTER"
    EDIT_PEOPLE = "EDIT_PEOPLE"
    MANAGE_REGISTER = "MANAGE_REGISTER"
    SEE_CASES = "SEE_CASES"
    EDIT_CASES = "EDIT_CASES"
    RUN_MEETINGS = "RUN_MEETINGS"
    FINALISE = "FINALISE"
    HAND_OUT = "HAND_OUT"
    JOURNAL = "JOURNAL"
    GRANT_CASES = "GRANT_CASES"
    RESTRICT_CASES = "RESTRICT_CASES"
    ERASE_CASES = "ERASE_CASES"
    MANAGE_ACCESS = "MANAGE_ACCESS"
    RENEW_CODE = "RENEW_CODE"
    KEEP_VAULT = "KEEP_VAULT"
    OWN_MATTERS = "OWN_MATTERS"
    SEE_FIGURES = "SEE_FIGURES"
    MAKE_FIGURES = "MAKE_FIGURES"


class Role(StrEnum):
    """What a person does here. One person has one role."""

    LEADER = "LEADER"
    NOTE_TAKER = "NOTE_TAKER"
    COORDINATOR = "COORDINATOR"
    READER = "READER"
    ADMINISTRATOR = "ADMINISTRATOR"


_EVERYONE: Final = frozenset({Permission.SEE_REGISTER, Permission.OWN_MATTERS})
_TAKES_NOTES: Final = _EVERYONE | {
    Permission.SEE_CASES,
    Permission.EDIT_CASES,
    Permission.RUN_MEETINGS,
    Permission.EDIT_PEOPLE,
}
GRANTED: Final[Mapping[Role, frozenset[Permission]]] = MappingProxyType(
    {
        Role.LEADER: frozenset(Permission),
        Role.NOTE_TAKER: _TAKES_NOTES,
        Role.COORDINATOR: _TAKES_NOTES
        | {Permission.FINALISE, Permission.HAND_OUT, Permission.JOURNAL},
        Role.READER: _EVERYONE | {Permission.SEE_CASES},
        Role.ADMINISTRATOR: _EVERYONE
        | {
            Permission.EDIT_PEOPLE,
            Permission.MANAGE_REGISTER,
            Permission.MANAGE_ACCESS,
            Permission.KEEP_VAULT,
            Permission.SEE_FIGURES,
        },
    }
)


def permissions_of(role: Role) -> frozenset[Permission]:
    """Give what a role may do; a role nobody has granted anything may do nothing."""
    return GRANTED.get(role, frozenset())


SEES_EVERY_CASE: Final = frozenset({Role.LEADER})
"""The others see the cases they were let into."""


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who can unlock the vault. ``person`` is their id in the register."""

    person: str
    name: str
    role: Role
