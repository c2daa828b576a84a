"""The metadata as JSON. A name that stands several times in the standard is a list, always."""

from datetime import date
from enum import StrEnum
from typing import Final

from meetingapp.codec.plain import Plain, text
from meetingapp.domain.archive import ArchiveRecord
from meetingapp.exports.archive.tree import Field, Node, coded, tree_of

_LISTS: Final = frozenset({"journalpost", "skjermingMetadata", "korrespondansepart"})


def as_json(record: ArchiveRecord) -> bytes:
    """Write the metadata for people and programs: indented, UTF-8."""
    return (text(_object(tree_of(record)), indent=2) + "\n").encode(errors="replace")


def _object(fields: tuple[Field, ...]) -> dict[str, Plain]:
    found: dict[str, Plain] = {}
    for name, node in fields:
        value = _value(node)
        if name in _LISTS:
            known = found.setdefault(name, [])
            assert isinstance(known, list)  # noqa: S101 - nothing else is ever put there
            known.append(value)
        else:
            found[name] = value
    return found


def _value(node: Node) -> Plain:
    match node:
        case StrEnum():
            code, name = coded(node)
            return {"kode": code, "kodenavn": name}
        case date():
            return node.isoformat()
        case tuple():
            return _object(node)
    return node
