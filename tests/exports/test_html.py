"""A page that fetches nothing, runs nothing, and keeps its structure when it is pasted."""

import base64
from dataclasses import replace

from meetingapp.document.blocks import Note, Para, Table
from meetingapp.exports.html import html_file
from meetingapp.exports.text import text_file
from tests.exports.every_block import DOCUMENT, FILE, of_blocks
from tests.exports.read_back import Page

PAGE = Page(html_file(DOCUMENT))
LOADS = {"script", "link", "iframe", "object", "embed", "form", "input", "video", "audio", "base"}


def test_nothing_is_fetched_and_nothing_runs() -> None:
    assert not LOADS & {tag for tag, _ in PAGE.elements}
    addresses = [attrs.get("src") or "" for _, attrs in PAGE.elements if "src" in attrs]
    assert all(address.startswith("data:image/") for address in addresses)
    assert not [name for _, attrs in PAGE.elements for name in attrs if name.startswith("on")]
    [policy] = [
        attrs["content"] for tag, attrs in PAGE.elements if attrs.get("http-equiv") is not None
    ]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def test_only_safe_addresses_are_links() -> None:
    found = [attrs.get("href") for tag, attrs in PAGE.elements if tag == "a"]
    outer = [address for address in found if address and not address.startswith("#")]
    assert outer == ["https://www.eksempel.no/hjelp", "mailto:post@eksempel.no"]
    assert FILE in PAGE.text


def test_a_page_names_its_language_title_and_heads() -> None:
    assert ("html", {"lang": "nb-NO"}) in PAGE.elements
    scopes = [attrs.get("scope") for tag, attrs in PAGE.elements if tag == "th"]
    assert scopes.count("col") == 4
    assert scopes.count("row") == 2
    assert scopes.count("colgroup") == 2
    assert [attrs for tag, attrs in PAGE.elements if tag == "table"] == [
        {"aria-label": "To tiltak"}
    ]
    assert PAGE.open == []


def test_a_chart_is_drawn_from_the_same_numbers() -> None:
    [source] = [attrs["src"] for tag, attrs in PAGE.elements if tag == "img"]
    assert source is not None
    drawn = base64.b64decode(source.partition(",")[2]).decode("utf-8")
    for said in ("Start 34", "Mål 45", "Evaluert", "41,5", "Åsne"):
        assert f">{said}</text>" in drawn


def test_arabic_runs_from_right_to_left() -> None:
    document = replace(of_blocks(Para("نص"), Note("Norsk.", "nb-NO")), language="ar-SA")
    page = Page(html_file(document))
    assert ("html", {"lang": "ar-SA", "dir": "rtl"}) in page.elements
    assert ("p", {"class": "note", "lang": "nb-NO", "dir": "ltr"}) in page.elements


def test_whose_copy_it_is_stands_above_the_text() -> None:
    html = html_file(DOCUMENT).decode()
    assert html.index("Kopi til Kari Testdahl, nr. 7f3a") < html.index("<main")


def test_a_table_without_rows_says_nothing() -> None:
    empty = of_blocks(Table(("Navn",), (), (1,), "Ingen"))
    assert Page(html_file(empty)).text.strip() == ""
    assert text_file(empty) == b"\n"


def test_further_lines_of_a_text_stand_in() -> None:
    said = text_file(of_blocks(Para("Først.\nVEDTAK: nei"))).decode()
    assert said == "Først.\n  VEDTAK: nei\n"
