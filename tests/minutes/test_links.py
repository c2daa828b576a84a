"""Links lead where they say, and only to pages and letterboxes."""

import io

import pikepdf
import pytest

from meetingapp.document.blocks import Link, Para
from meetingapp.minutes import render
from tests.minutes.conftest import Make
from tests.minutes.reading import elements, text_of

PAGE = "https://www.datatilsynet.no/samtykke?a=(1)&b=æ"
NOWHERE = [
    "javascript:alert(1)",
    "FILE:///etc/passwd",
    "http://eksempel.example/",
    "https://eksempel.example@ond.example/",
    "data:text/html,hei",
    "",
]


def links_of(pdf: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [
            str(spot.A.URI)
            for page in opened.pages
            for spot in page.get("/Annots", [])
            if "/A" in spot
        ]


def test_a_link_leads_to_its_address_and_its_address_is_printed_too(of_blocks: Make) -> None:
    pdf = render(of_blocks(Link("Les mer her", "https://www.datatilsynet.no/samtykke")))
    assert links_of(pdf) == ["https://www.datatilsynet.no/samtykke"]
    assert "Les mer her (https://www.datatilsynet.no/samtykke)" in text_of(pdf)


def test_a_letterbox_is_told_without_its_scheme(of_blocks: Make) -> None:
    pdf = render(of_blocks(Link("Skriv til oss", "mailto:post@proveaas.example")))
    assert links_of(pdf) == ["mailto:post@proveaas.example"]
    assert "Skriv til oss (post@proveaas.example)" in text_of(pdf)


@pytest.mark.parametrize("url", NOWHERE)
def test_an_address_no_document_may_lead_to_is_text(of_blocks: Make, url: str) -> None:
    pdf = render(of_blocks(Link("Trykk her", url)))
    assert links_of(pdf) == []
    assert "Trykk her" in text_of(pdf)
    assert url in text_of(pdf)


def test_a_link_is_tagged_described_and_printed_with_the_page(of_blocks: Make) -> None:
    text = "En lenke med en lang tekst som trenger mer enn én linje på siden, " * 3
    pdf = render(of_blocks(Para("før"), Link(text, "https://eksempel.example/")))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        [spot] = opened.pages[0].Annots
        assert str(spot.Contents) == text.strip() or str(spot.Contents) == text
        assert int(spot.F) == 4
        assert len(spot.QuadPoints) == 8 * 3
        [link] = [one for _, one in elements(opened) if one.S == "/Link"]
        assert str(link.P.S) == "/P"
        assert [kid.Type for kid in link.K if isinstance(kid, pikepdf.Dictionary)] == ["/OBJR"]
        numbers = opened.Root.StructTreeRoot.ParentTree.Nums
        found = dict(zip(map(int, list(numbers)[::2]), list(numbers)[1::2], strict=True))
        assert found[int(spot.StructParent)].S == "/Link"
