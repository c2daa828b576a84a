"""A discussion in pieces: a head, and one body for each item that somebody has touched."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, Final, get_type_hints

from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.models.mapping.body import read, write

_HEAD: Final = frozenset(
    {
        "id", "case_id", "purpose", "minutes_language", "starts_at", "ends_at",
        "parties", "attendance", "interpreter", "aac_provider",
    }
)  # fmt: skip
_TYPES: Final[Mapping[str, Any]] = get_type_hints(CaseDiscussion)
_UNTOUCHED: Final[Mapping[str, Any]] = {
    field.name: field.default for field in fields(CaseDiscussion) if field.name not in _HEAD
}
ITEMS: Final = tuple(_UNTOUCHED)


def head_of(discussion: CaseDiscussion) -> str:
    """Write what belongs to no single item."""
    return write(replace(discussion, **_UNTOUCHED))


def items_of(discussion: CaseDiscussion) -> dict[str, str]:
    """Write each item that differs from an untouched one."""
    values = {name: getattr(discussion, name) for name in ITEMS}
    return {name: write(value) for name, value in values.items() if value != _UNTOUCHED[name]}


def discussion_from(head: str, items: Mapping[str, str]) -> CaseDiscussion:
    """Put a discussion together again.

    Raises:
        AppError: ``store.damaged``.
    """
    values = {name: read(_TYPES[name], body) for name, body in items.items()}
    return replace(read(CaseDiscussion, head), **values)
