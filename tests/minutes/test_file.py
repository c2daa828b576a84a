"""The file as we put it together: every object is found, and is what ReportLab would write."""

import re

import pytest
from reportlab.pdfbase import pdfdoc

from meetingapp.minutes import render
from meetingapp.minutes.tagging.elements import Element, Mark
from meetingapp.minutes.tagging.file import dictionary, encoded
from tests.minutes.everything import everything

_ENTRY = re.compile(rb"^(\d{10}) 00000 n $", re.MULTILINE)


def test_every_object_begins_where_the_file_says() -> None:
    pdf = render(everything())
    start = int(pdf.rsplit(b"startxref\n", 1)[1].split()[0])
    assert pdf.startswith(b"xref\n0 ", start)
    begins = [int(each) for each in _ENTRY.findall(pdf, start)]
    assert len(begins) == int(pdf[start:].split(maxsplit=3)[2]) - 1
    for number, begin in enumerate(begins, start=1):
        assert pdf.startswith(b"%d 0 obj\n" % number, begin), number


@pytest.mark.parametrize("text", ["Title", "(plain) <<text>>", "små", "“quoted”", "a\nb\t", "€"])
def test_text_is_encoded_as_the_table_has_it(text: str) -> None:
    assert encoded(text) == text.encode("extpdfdoc")


def test_what_the_table_does_not_have_is_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        encoded("\x18")


@pytest.mark.parametrize("text", [b"\xe6\x00", b"plain"])
def test_bytes_are_let_be(text: bytes) -> None:
    assert encoded(text) == text


def test_a_long_dictionary_is_sorted_and_parted() -> None:
    thing = pdfdoc.PDFDictionary({f"K{number}": number for number in reversed(range(8))})
    assert dictionary(thing, None) == (
        b"<<\n/K0 0 /K1 1 /K2 2 /K3 3 /K4 4 /K5 5 \n  /K6 6 /K7 7\n>>"
    )


def test_empty_groups_go_and_empty_cells_stay_in_reading_order() -> None:
    root = Element("Document")
    root.child("Sect").child("Div")
    row = root.child("Table").child("TR")
    empty, filled = row.child("TD"), row.child("TH")
    filled.kids.append(Mark(0, 0))
    root.child("P")
    left = root.prune()
    assert [each.tag for each in left] == ["Document", "Table", "TR", "TD", "TH"]
    assert left[3:] == [empty, filled]
    assert root.kids == [left[1]]
