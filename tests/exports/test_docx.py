"""A Word file has what a reader and a screen reader go by."""

import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import docx
import pytest
from PIL import Image

from meetingapp.document.blocks import Heading, Items, Note, Para, Table, Theme
from meetingapp.exports.docx import docx_file
from meetingapp.minutes.chart_png import chart_png
from tests.exports.every_block import BLOCKS, DOCUMENT, FILE, of_blocks
from tests.exports.read_back import DRAWING, W, part, text_of_word

MADE = docx_file(DOCUMENT, chart_png)


def styles_of(content: bytes) -> list[tuple[str, str]]:
    """Give each paragraph of the body with the style Word knows it by."""
    return [
        (paragraph.style.name if paragraph.style else "", paragraph.text)
        for paragraph in docx.Document(io.BytesIO(content)).paragraphs
    ]


def names_in(content: bytes) -> set[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return set(archive.namelist())


def test_headings_are_headings() -> None:
    found = [(style, text) for style, text in styles_of(MADE) if style.startswith("Heading")]
    assert found == [
        ("Heading 1", "Referat fra prøvemøte"),
        ("Heading 2", "Dette ble avtalt"),
        ("Heading 2", "Barnets stemme"),
        ("Heading 3", "1. Lesegruppe"),
        ("Heading 2", "Dette sa du"),
    ]


def test_lists_are_lists_and_each_numbered_one_begins_anew() -> None:
    content = docx_file(of_blocks(*(Items(("a", "b"), numbered=True) for _ in range(3))))
    numbers = [node.get(f"{W}val") for node in part(content).iter(f"{W}numId")]
    assert numbers == ["2", "2", "3", "3", "4", "4"]
    begins = list(part(content, "word/numbering.xml").iter(f"{W}startOverride"))
    assert [node.get(f"{W}val") for node in begins] == ["1", "1", "1"]
    assert ("List Bullet", "Et punkt.") in styles_of(MADE)


def test_a_table_has_heads_and_says_what_it_holds() -> None:
    [table] = part(MADE).iter(f"{W}tbl")
    rows = list(table.iter(f"{W}tr"))
    assert [row.find(f".//{W}tblHeader") is not None for row in rows] == [True, True, False, False]
    assert all(row.find(f".//{W}cantSplit") is not None for row in rows)
    described = table.find(f".//{W}tblDescription")
    assert described is not None
    assert described.get(f"{W}val") == "To tiltak"
    look = table.find(f".//{W}tblLook")
    assert look is not None
    assert (look.get(f"{W}firstRow"), look.get(f"{W}firstColumn")) == ("1", "1")
    spans = [node.get(f"{W}val") for node in rows[0].iter(f"{W}gridSpan")]
    assert spans == ["2", "2"]


def test_the_file_is_in_the_language_of_the_document() -> None:
    nynorsk = docx_file(replace(DOCUMENT, language="nn-NO"))
    lang = part(nynorsk, "word/styles.xml").find(f".//{W}lang")
    assert lang is not None
    assert lang.get(f"{W}val") == "nn-NO"
    assert docx.Document(io.BytesIO(nynorsk)).core_properties.language == "nn-NO"


def test_a_remark_in_another_language_says_so() -> None:
    said = part(docx_file(of_blocks(Note("Tekst.", language="pl-PL"))))
    lang = said.find(f".//{W}lang")
    assert lang is not None
    assert lang.get(f"{W}val") == "pl-PL"


def test_arabic_runs_from_right_to_left_and_norwegian_in_it_does_not() -> None:
    document = replace(of_blocks(Para("نص"), Note("Norsk.", "nb-NO")), language="ar-SA")
    content = docx_file(replace(document, blocks=(*document.blocks, BLOCKS[5])))
    styles = part(content, "word/styles.xml")
    assert styles.find(f".//{W}pPrDefault//{W}bidi") is not None
    assert styles.find(f".//{W}rPrDefault//{W}rtl") is not None
    assert part(content).find(f".//{W}bidiVisual") is not None
    body = part(content)
    other = [node.get(f"{W}val") for node in body.iter(f"{W}bidi")]
    assert other == ["0"]


def test_the_properties_tell_of_the_document_and_of_nobody() -> None:
    told = docx.Document(io.BytesIO(MADE)).core_properties
    assert (told.title, told.author) == (DOCUMENT.title, "Prøveås kommune")
    assert (told.last_modified_by, told.comments, told.keywords) == ("Samråd", "", "")
    assert told.created == datetime(2026, 11, 24, 14, 30, tzinfo=UTC)
    assert "docProps/thumbnail.jpeg" not in names_in(MADE)


def test_a_title_of_any_length_is_cut_to_what_word_takes() -> None:
    told = docx.Document(io.BytesIO(docx_file(of_blocks(title="å" * 1000)))).core_properties
    assert told.title == "å" * 255


def test_the_same_document_gives_the_same_bytes() -> None:
    assert docx_file(DOCUMENT, chart_png) == MADE


def test_head_and_foot_stand_on_every_page_with_counted_numbers() -> None:
    head = " ".join(node.text or "" for node in part(MADE, "word/header1.xml").iter(f"{W}t"))
    assert "Unntatt offentlighet" in head
    assert "Kopi til Kari Testdahl, nr. 7f3a" in head
    assert "Kommunen ved fjorden" in head
    foot = part(MADE, "word/footer1.xml")
    fields = [(node.text or "").strip() for node in foot.iter(f"{W}instrText")]
    assert fields == ["PAGE", "NUMPAGES"]


def test_a_chart_is_a_picture_told_in_words() -> None:
    [drawn] = part(MADE).iter(f"{DRAWING}docPr")
    assert drawn.get("descr") == "Fra 34 ord 1. september til 41,5 ord 20. november. Målet er 45."
    with zipfile.ZipFile(io.BytesIO(MADE)) as archive:
        [name] = [name for name in archive.namelist() if name.startswith("word/media/")]
        with Image.open(io.BytesIO(archive.read(name))) as picture:
            assert picture.format == "PNG"


def test_a_chart_that_cannot_be_drawn_is_told_in_words() -> None:
    content = docx_file(DOCUMENT, lambda _chart, _language: b"")
    assert "Fra 34 ord 1. september" in text_of_word(content)
    assert not [name for name in names_in(content) if name.startswith("word/media/")]


@pytest.mark.parametrize(("logo", "shown"), [(b"", False), (b"no picture", False), (b"png", True)])
def test_a_logo_stands_in_the_head_if_it_is_a_picture(logo: bytes, *, shown: bool) -> None:
    if logo == b"png":
        written = io.BytesIO()
        Image.new("RGB", (60, 20), "green").save(written, "PNG")
        logo = written.getvalue()
    furniture = replace(DOCUMENT.furniture, logo=logo, logo_alt="Prøveås kommunes våpen")
    content = docx_file(replace(DOCUMENT, furniture=furniture))
    found = [
        node.get("descr") for node in part(content, "word/header1.xml").iter(f"{DRAWING}docPr")
    ]
    assert found == (["Prøveås kommunes våpen"] if shown else [])


def test_only_a_safe_address_becomes_a_link() -> None:
    with zipfile.ZipFile(io.BytesIO(MADE)) as archive:
        rels = archive.read("word/_rels/document.xml.rels").decode()
    assert rels.count('TargetMode="External"') == 2
    assert "passwd" not in rels
    assert FILE in text_of_word(MADE)


def test_a_footnote_is_a_footnote() -> None:
    notes = part(MADE, "word/footnotes.xml")
    [said] = [node for node in notes if node.get(f"{W}id") == "1"]
    assert (
        "".join(node.text or "" for node in said.iter(f"{W}t")).strip() == "Høstferien er uke 41."
    )
    [called] = part(MADE).iter(f"{W}footnoteReference")
    assert called.get(f"{W}id") == "1"


def test_a_long_document_has_a_table_of_contents_that_leads_to_its_sections() -> None:
    parts = [(Heading(2, f"Del {n}"), Para("ord " * 800)) for n in range(8)]
    long = of_blocks(*BLOCKS[:2], *(block for part_ in parts for block in part_))
    body = part(docx_file(long))
    marks = [node.get(f"{W}name") for node in body.iter(f"{W}bookmarkStart")]
    leads = [node.get(f"{W}anchor") for node in body.iter(f"{W}hyperlink")]
    assert leads == marks
    assert len(marks) == 8
    assert not list(part(MADE).iter(f"{W}bookmarkStart"))


def test_the_childs_page_is_set_larger_and_labels_do_not_hang_there() -> None:
    childs = docx_file(replace(DOCUMENT, theme=Theme.CHILD))
    size = part(childs, "word/styles.xml").find(f".//{W}rPrDefault//{W}sz")
    assert size is not None
    assert size.get(f"{W}val") == "28"
    assert not [style for style, _ in styles_of(childs) if style == "Samråd Fact"]


def test_rows_to_sign_in_are_high_unless_they_stand_close() -> None:
    table = Table(("Navn", "Dato"), (("", ""),), (1, 1), "Underskrifter")
    form = replace(of_blocks(table, replace(table, dense=True)), theme=Theme.FORM)
    heights = [node.get(f"{W}val") for node in part(docx_file(form)).iter(f"{W}trHeight")]
    assert heights == ["640"]


ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs bidi "
    "spacing ind jc outlineLvl rPr",
    "rPr": "rStyle rFonts b bCs i iCs caps color sz szCs u shd vertAlign rtl lang",
    "tblPr": "tblStyle bidiVisual tblW tblInd tblBorders tblLayout tblCellMar tblLook "
    "tblDescription",
    "tcPr": "tcW gridSpan tcBorders tcMar",
}


@pytest.mark.parametrize("properties", ORDER)
def test_every_property_stands_where_its_schema_wants_it(properties: str) -> None:
    """Word calls a file broken whose properties stand in another order."""
    names = ORDER[properties].split()
    arabic = docx_file(replace(DOCUMENT, language="ar-SA", theme=Theme.FORM), chart_png)
    for content in (MADE, arabic):
        for part_ in ("document", "styles", "header1", "footer1", "footnotes"):
            for node in part(content, f"word/{part_}.xml").iter(f"{W}{properties}"):
                found = [names.index(child.tag.removeprefix(W)) for child in node]
                assert found == sorted(found), [child.tag for child in node]
