"""The metadata as XML: well formed whatever people wrote, with Noark's own names."""

import re
from datetime import date
from enum import StrEnum
from typing import Final
from xml.etree import ElementTree as ET

from meetingapp.domain.archive import ArchiveRecord
from meetingapp.exports.archive.tree import Field, Node, coded, tree_of

_ROOT: Final = "arkivpakke"
_FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document may hold, however it is written."""


def as_xml(record: ArchiveRecord) -> bytes:
    """Write the metadata as UTF-8."""
    root = ET.Element(_ROOT)
    _fill(root, tree_of(record))
    ET.indent(root)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _fill(parent: ET.Element, fields: tuple[Field, ...]) -> None:
    for name, node in fields:
        _write(ET.SubElement(parent, name), node)


def _write(element: ET.Element, node: Node) -> None:
    match node:
        case StrEnum():
            code, name = coded(node)
            element.set("kode", code)
            element.text = name
        case date():
            element.text = node.isoformat()
        case tuple():
            _fill(element, node)
        case _:
            element.text = _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", str(node))
