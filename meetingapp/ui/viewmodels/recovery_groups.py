"""The recovery code as nine groups of four, and what a person means when typing one."""

from typing import Final

GROUPS: Final = 9
LENGTH: Final = 4
_MEANT: Final = str.maketrans({"O": "0", "I": "1", "L": "1"})


def groups_of(code: str) -> tuple[str, ...]:
    """Split a code as it is shown."""
    return tuple(code.split("-"))


def meant(typed: str) -> str:
    """Return a group in the letters of the code: small letters, O, I and L are forgiven."""
    return "".join(one for one in typed.upper().translate(_MEANT) if one.isalnum())[:LENGTH]


def is_full(typed: str) -> bool:
    """Tell whether a whole group is typed."""
    return len(meant(typed)) == LENGTH
