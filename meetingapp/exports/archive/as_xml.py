"""The metadata as XML: well formed whatever people wrote, with Noark’s own names."""

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Final
from xml.sax.saxutils import escape

from meetingapp.domain.archive import ArchiveRecord
from meetingapp.exports.archive.tree import Field, Node, coded, tree_of

_HEAD: Final = '<?xml version="1.0" encoding="utf-8"?>'
_ROOT: Final = "arkivpakke"
_STEP: Final = "  "
_FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document may hold, however it is written."""


def as_xml(record: ArchiveRecord) -> bytes:
    """Write the metadata as UTF-8."""
    return "\n".join((_HEAD, *_element(_ROOT, tree_of(record), ""), "")).encode()


def _element(name: str, node: Node, indent: str) -> Iterator[str]:
    match node:
        case StrEnum():
            code, spelled = coded(node)
            yield f'{indent}<{name} kode="{code}">{_text(spelled)}</{name}>'
        case tuple():
            yield f"{indent}<{name}>"
            yield from _within(node, indent + _STEP)
            yield f"{indent}</{name}>"
        case date():
            yield f"{indent}<{name}>{node.isoformat()}</{name}>"
        case _:
            yield f"{indent}<{name}>{_text(str(node))}</{name}>"


def _within(fields: tuple[Field, ...], indent: str) -> Iterator[str]:
    for name, node in fields:
        yield from _element(name, node, indent)


def _text(text: str) -> str:
    return escape(_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text))
