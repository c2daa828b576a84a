"""Metadata for the archive: the same in JSON and XML, whole whatever people wrote."""

import json
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.archive import ArchiveRecord
from meetingapp.exports.archive import as_json, as_xml
from tests.exports.archive.records import MINUTES, RECORD

HOSTILE = (
    "<b>Jonas</b> & co",
    "]]><arkivpakke/>",
    "Jonas\0\x01\x0b",
    "\u202egpj",
    "\ud800",
    "\uffff",
    "\"'\\",
    "å" * 300,
    "<!ENTITY x SYSTEM 'file'>&x;",
)


def read_xml(written: bytes) -> ET.Element:
    return ET.fromstring(written)  # noqa: S314 - written by us a moment ago


def titled(title: str) -> ArchiveRecord:
    return replace(RECORD, folder_title=title, posts=(replace(MINUTES, title=title),))


def test_every_field_the_archive_asks_for_is_there_with_its_code() -> None:
    folder = json.loads(as_json(RECORD))["saksmappe"]
    first, second = folder["journalpost"]
    assert folder["offentligTittel"] == "Elevmappe – *****"
    assert first["journalposttype"] == {
        "kode": "N",
        "kodenavn": "Organinternt dokument for oppfølging",
    }
    assert first["journalstatus"]["kode"] == "F"
    assert first["dokumentetsDato"] == "2026-11-24"
    assert "korrespondansepart" not in first
    described = first["dokumentbeskrivelse"]
    assert described["dokumenttype"] == "Referat"
    assert described["tilknyttetRegistreringSom"] == "Hoveddokument"
    stored = described["dokumentobjekt"]
    assert stored["sjekksum"] == "c6" * 32
    assert (stored["sjekksumAlgoritme"], stored["filstoerrelse"]) == ("SHA-256", 110_486)
    assert (stored["variantformat"], stored["format"]) == ("Arkivformat", "RA-PDF")
    [to] = second["korrespondansepart"]
    assert (to["korrespondansepartNavn"], to["kopinummer"]) == ("Jon Fiktivsen", "7K3M-Q2XD")
    assert second["journalposttype"]["kode"] == "U"


def test_folder_and_every_entry_are_screened() -> None:
    folder = json.loads(as_json(RECORD))["saksmappe"]
    for screened in (folder, *folder["journalpost"]):
        told = screened["skjerming"]
        assert told["tilgangsrestriksjon"]["kode"] == "UO"
        assert told["skjermingshjemmel"] == "Offl. § 13 jf. fvl. § 13"
        assert [part["kode"] for part in told["skjermingMetadata"]] == ["TMO", "TRO", "NPS", "NM"]
        assert told["skjermingDokument"]["kode"] == "H"
        assert told["skjermingsvarighet"] == 60
        assert told["skjermingOpphoererDato"] == "2086-11-24"


def test_xml_says_the_same_as_json() -> None:
    assert _as_tree(read_xml(as_xml(RECORD))) == _flat(json.loads(as_json(RECORD)))


def test_a_system_meeting_is_not_screened() -> None:
    record = replace(RECORD, screening=None, posts=(MINUTES,))
    assert b"skjerming" not in as_json(record) + as_xml(record)


def test_a_protected_child_is_flagged_and_no_unit_is_named() -> None:
    written = as_json(replace(RECORD, is_protected=True)).decode()
    assert '"adressesperre": "ja"' in written
    assert "Prøveåsen skole" not in written


@pytest.mark.parametrize("title", HOSTILE)
def test_hostile_text_stays_text(title: str) -> None:
    record = titled(title)
    root = read_xml(as_xml(record))
    assert {each.tag for each in root.iter()} == {
        each.tag for each in read_xml(as_xml(titled("Jonas"))).iter()
    }
    read = json.loads(as_json(record))
    assert read["saksmappe"]["tittel"] == title.encode(errors="replace").decode()


@given(st.text())
def test_whatever_is_written_both_files_can_be_read(title: str) -> None:
    assert read_xml(as_xml(titled(title))).find("saksmappe/tittel") is not None
    json.loads(as_json(titled(title)))


def _flat(tree: Any) -> Any:
    """Write a JSON tree as text everywhere, a code by its code alone."""
    match tree:
        case {"kode": code, "kodenavn": name}:
            return (code, name)
        case dict():
            return {key: _flat(value) for key, value in tree.items()}
        case list():
            return [_flat(value) for value in tree]
    return str(tree)


def _as_tree(element: ET.Element) -> Any:
    lists = {"journalpost", "skjermingMetadata", "korrespondansepart"}
    if "kode" in element.attrib:
        return (element.get("kode"), element.text)
    if not len(element):
        return element.text
    found: dict[str, Any] = {}
    for child in element:
        if child.tag in lists:
            found.setdefault(child.tag, []).append(_as_tree(child))
        else:
            found[child.tag] = _as_tree(child)
    return found
