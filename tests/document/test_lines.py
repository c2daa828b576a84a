"""A document as lines to be compared: every text of it, each under its heading."""

from meetingapp.document.blocks import (
    Box,
    Document,
    Fact,
    Facts,
    Furniture,
    Heading,
    Items,
    Keep,
    Para,
    Strong,
    Table,
    Weight,
)
from meetingapp.document.lines import compared_lines
from meetingapp.domain.side_by_side import Line
from tests.document.test_archive_sheet import WRITTEN


def document(*blocks: object) -> Document:
    furniture = Furniture("", "", "", "", (), "")
    return Document("T", "S", "nb-NO", WRITTEN, furniture, blocks)  # type: ignore[arg-type]  # blocks, all of them


def test_rows_items_and_paragraphs_are_lines_under_the_last_heading() -> None:
    table = Table(
        ("Tiltak", "Ansvarlig"),
        ((Strong("Lese"), "Kari"), ("Regne", Weight(1, "liten"))),
        (1, 1),
        "x",
    )
    found = compared_lines(
        document(
            Heading(1, "Referat", "Sak S1"),
            Para("Møtet begynte."),
            Keep((Heading(2, "Tiltak"), Box((table,)))),
            Facts((Fact("Sted", ("Rom 1",)), Fact("Leder", ("Berit",)))),
            Items(("en", "to")),
        )
    )
    assert found == (
        Line("Referat", "Sak S1"),
        Line("Referat", "Møtet begynte."),
        Line("Tiltak", "Tiltak: Lese\nAnsvarlig: Kari"),
        Line("Tiltak", "Tiltak: Regne\nAnsvarlig: liten"),
        Line("Tiltak", "Sted: Rom 1"),
        Line("Tiltak", "Leder: Berit"),
        Line("Tiltak", "• en"),
        Line("Tiltak", "• to"),
    )


def test_a_text_with_many_lines_is_one() -> None:
    [line] = compared_lines(document(Para("a\n" * 10_000)))
    assert line.section == ""
