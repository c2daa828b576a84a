"""Tables as spreadsheets save them, and files that are none."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.codec.csv_table import LARGEST_FILE, MOST_COLUMNS, MOST_LINES, read_table
from meetingapp.domain.importing.table import Line, Table
from meetingapp.errors import AppError

TEXT = "Navn;Tjeneste\r\nÅse Bø-Lie;PPT\r\n"
TABLE = Table(("Navn", "Tjeneste"), (Line(2, ("Åse Bø-Lie", "PPT")),))


def refusal(data: bytes) -> AppError:
    with pytest.raises(AppError) as refused:
        read_table(data)
    return refused.value


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("cp1252"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
    ids=["utf-8", "with a mark", "windows", "utf-16", "big-endian", "bare", "bare big-endian"],
)
def test_a_file_reads_the_same_whatever_spreadsheet_saved_it(data: bytes) -> None:
    assert read_table(data) == TABLE


@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_the_sign_between_the_columns_is_found(sign: str) -> None:
    assert read_table(TEXT.replace(";", sign).encode()) == TABLE


@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_a_file_may_say_its_sign_as_spreadsheets_do(sign: str) -> None:
    read = read_table(f"sep={sign}\r\n{TEXT.replace(';', sign)}".encode())
    assert read == Table(TABLE.headings, (Line(3, TABLE.lines[0].cells),))


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_lines_may_end_as_on_any_machine(ends: str) -> None:
    assert read_table(TEXT.replace("\r\n", ends).encode()) == TABLE


def test_a_quoted_text_may_hold_signs_quotes_and_line_ends() -> None:
    read = read_table(b'Navn;Rolle\n"Lie; ""Bo""\nKari";rektor\n\n;\nPer;\n')
    assert read.lines == (Line(2, ('Lie; "Bo"\nKari', "rektor")), Line(6, ("Per", "")))


def test_a_sign_inside_quotes_in_the_headings_counts_for_nothing() -> None:
    assert read_table(b'"Navn, hele, navnet";Rolle\nPer;rektor\n').headings == (
        "Navn, hele, navnet",
        "Rolle",
    )


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"", "table.empty", None),
        (b"\n\r\n ;; \n", "table.empty", None),
        (b"Navn;Rolle\n", "table.empty", None),
        (b"PK\x03\x04" + b"\x00" * 40, "table.not_text", None),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 40, "table.not_text", None),
        (b"%PDF-1.7 Navn;Rolle", "table.not_text", None),
        (codecs.BOM_UTF8 + b"Navn\xff\n", "table.not_text", None),
        (codecs.BOM_UTF16_LE + b"N", "table.not_text", None),
        (b"\x81\x8d\x8f\x90\x9d", "table.not_text", None),
        (b"Navn;Rolle\nPer\x00;rektor\n", "table.strange_character", 2),
        (b"Navn;Rolle\nPer;rek\x1btor\n", "table.strange_character", 2),
        ("Navn;Rolle\nPer;\u0085\n".encode(), "table.strange_character", 2),
        (b'Navn;Rolle\nPer;"rektor\nIda;\n', "table.broken_line", 2),
        (b'Navn;Rolle\nPer;"rek"tor\n', "table.broken_line", 2),
        (b"Navn;Rolle\nPer;" + b"x" * 200_000 + b"\n", "table.broken_line", 2),
        (b'Navn;Rolle\nPer;"' + b"xx\n" * 50_000 + b'"\n', "table.broken_line", 2),
        (b";" * 1_000_000 + b"\n", "table.broken_line", 1),
        (b"\n" * 1_000_000 + b"Navn\n", "table.too_many_lines", None),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_line(
    data: bytes, code: str, line: int | None
) -> None:
    refused = refusal(data)
    assert refused.code == code
    assert refused.params.get("line") == line


def test_limits_of_size_lines_and_columns_hold() -> None:
    at_most = b"Navn;Rolle\n" + b"Per;r\n" * MOST_LINES
    assert len(read_table(at_most).lines) == MOST_LINES
    assert refusal(at_most + b"Per;r\n").code == "table.too_many_lines"
    assert refusal(b"a" * (LARGEST_FILE + 1)).code == "table.too_large"
    wide = b";".join([b"a"] * (MOST_COLUMNS + 1)) + b"\nb\n"
    assert refusal(wide).code == "table.too_many_columns"


CELLS = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"),
    min_size=1,
    max_size=12,
).map(lambda text: f"a{text}z")


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=5))
def test_whatever_is_written_in_quotes_is_read_as_it_was(rows: list[list[str]]) -> None:
    written = [["Navn", "Rolle"], *rows]
    quoted = [['"' + cell.replace('"', '""') + '"' for cell in row] for row in written]
    text = "".join(";".join(row) + "\r\n" for row in quoted)
    assert [list(line.cells) for line in read_table(text.encode()).lines] == rows
