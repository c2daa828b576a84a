"""Tables that want to break their reader: read whole, or refused in words."""

import resource
import time
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Any

import pytest

from meetingapp.codec.csv_table import read_table
from meetingapp.domain.importing.children import children_headings, read_children
from meetingapp.domain.importing.people import people_headings, read_people
from meetingapp.domain.importing.table import ReadLine, Table
from meetingapp.errors import AppError
from meetingapp.services.importing_words import example_table, load_vocabulary
from tests.faults.broken_content import mutated
from tests.faults.campaign import Campaign

pytestmark = pytest.mark.faults
MOST_SECONDS = 2.0
MOST_KIB = 200 * 1024
WORDS = load_vocabulary()
TODAY = date(2026, 11, 24)
FORMULA_SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20"
FORMULAS = ("1+1", "HYPERLINK(0)", "cmd|' /C calc'!A0", "SUM(A1:A9)", "1", " 1", "")
HOSTILE = (
    b"\x00" * 5_000_000,
    b";" * 5_000_000,
    b"\n" * 5_000_000,
    b'"' * 5_000_000,
    b'"' + b"x;\n" * 1_600_000,
    b"Navn;Tjeneste\n" + b"Ida;PPT\n" * 600_000,
    b"Navn;Tjeneste\n" + b"I" * 4_900_000 + b";PPT\n",
    b"PK\x03\x04" + b"\x00" * 4_000_000,
    b"\x1f\x8b\x08" + b"\x00" * 4_000_000,
    ("Navn;Tjeneste\n" + "\u0430\u0301" * 600_000 + ";PPT\n").encode(),
    "Navn;Tjeneste\nIda;PPT\n".encode("utf-7"),
    "Navn;Tjeneste\nIda;PPT\n".encode("utf-32"),
    b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM '/etc/passwd'>]><a>&b;</a>",
    b"[" * 2_000_000,
    b"sep=\x00\nNavn\n",
    b"sep=;" * 900_000,
)


def lines_of(table: Table) -> Iterator[ReadLine[Any]]:
    """Read a table as people and as children, as far as it is one."""
    with suppress(AppError):
        yield from read_people(table, people_headings(table, WORDS), WORDS)
    with suppress(AppError):
        yield from read_children(table, children_headings(table, WORDS), WORDS, (), TODAY)


def taken(data: bytes) -> list[ReadLine[Any]]:
    """Read a file; what it gives, or nothing where it was refused. All else comes through."""
    try:
        return list(lines_of(read_table(data)))
    except AppError:
        return []


def person_file(cell: str) -> bytes:
    quoted = cell.replace('"', '""')
    return f'Navn;Tjeneste;Rolle\nIda Prøvestad;PPT;"{quoted}"\n'.encode()


def test_no_table_breaks_its_reader(campaign: Campaign) -> None:
    tried = campaign(
        "T65", "mutated and hostile tables of people and children", short=300, full=1500
    )
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    kept = reads = 0
    for kind in ("people", "children"):
        sound = example_table(kind, "nb")
        assert any(line.value for line in taken(sound))
        mutations = (mutated(sound, tried.random) for _ in range(tried.count))
        for content in (*HOSTILE, *mutations):
            began = time.perf_counter()
            lines = taken(content)
            assert time.perf_counter() - began < MOST_SECONDS
            assert all((line.value is None) == bool(line.problems) for line in lines)
            kept += any(line.value is not None for line in lines)
            reads += 1
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < MOST_KIB
    tried.held(
        f"0 crashes in {reads} reads, each under 2 s; {kept} still made sense; memory grew by "
        f"{grown // 1024} MB",
        reads,
    )


def test_no_formula_comes_in(campaign: Campaign) -> None:
    tried = campaign("T60", "formulas in a table of people that is taken in", short=200, full=2000)
    for _ in range(tried.count):
        sign, formula = tried.random.choice(FORMULA_SIGNS), tried.random.choice(FORMULAS)
        before = tried.random.choice(("", " ", "\u00a0", "\t", "\n"))
        [line] = taken(person_file(f"{before}{sign}{formula}"))
        role = getattr(line.value, "role", None)
        assert role is None or role == ""
    tried.held(f"{tried.count} refused or left empty, each with the name of its column")


def test_no_control_character_comes_in(campaign: Campaign) -> None:
    tried = campaign("T64", "each control character in a table of people", short=65, full=65)
    controls = [chr(n) for n in (*range(0x20), *range(0x7F, 0xA0))]
    refused = 0
    for control in controls:
        lines = taken(person_file(f"råd{control}giver"))
        assert len(lines) <= 1
        roles = [getattr(line.value, "role", "") for line in lines]
        assert not any(unicodedata.category(c) == "Cc" for role in roles for c in role)
        refused += not any(roles)
    tried.held(f"{refused} refused with their line, the others read as a space", len(controls))
