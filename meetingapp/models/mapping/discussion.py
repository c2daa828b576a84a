"""A discussion in pieces: a head, and one body for each item that somebody has touched."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, Final, get_type_hints

from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.models.mapping.body import clean, read, write

_HEAD: Final = (
    "id", "case_id", "purpose", "minutes_language", "starts_at", "ends_at",
    "parties", "attendance", "interpreter", "aac_provider",
)  # fmt: skip
_TYPES: Final[Mapping[str, Any]] = get_type_hints(CaseDiscussion)
_UNTOUCHED: Final[Mapping[str, Any]] = {
    field.name: field.default for field in fields(CaseDiscussion) if field.name not in _HEAD
}


def changed_items(discussion: CaseDiscussion, before: CaseDiscussion | None) -> tuple[str, ...]:
    """Name the items that may differ from ``before``; all of them when it is not known."""
    return tuple(name for name in _UNTOUCHED if _is_new(name, discussion, before))


def head_changed(discussion: CaseDiscussion, before: CaseDiscussion | None) -> bool:
    """Tell whether something that belongs to no single item may differ from ``before``."""
    return any(_is_new(name, discussion, before) for name in _HEAD)


def head_of(discussion: CaseDiscussion) -> str:
    """Write what belongs to no single item."""
    return write(clean(replace(discussion, **_UNTOUCHED)))


def item_of(discussion: CaseDiscussion, name: str) -> str | None:
    """Write one item; None when it is as nobody had touched it."""
    value = clean(getattr(discussion, name))
    return None if value == _UNTOUCHED[name] else write(value, _TYPES[name])


def discussion_from(head: str, items: Mapping[str, str]) -> CaseDiscussion:
    """Put a discussion together again.

    Raises:
        AppError: ``store.damaged``.
    """
    values = {name: read(_TYPES[name], body) for name, body in items.items()}
    return replace(read(CaseDiscussion, head), **values)


def _is_new(name: str, discussion: CaseDiscussion, before: CaseDiscussion | None) -> bool:
    return before is None or getattr(discussion, name) is not getattr(before, name)
