"""Every kind of block, in every look and language, keeps both standards."""

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from meetingapp.document.blocks import Block, Document, Theme
from meetingapp.minutes import render
from meetingapp.minutes.checking import faults
from tests.minutes.everything import blocks, everything
from tests.minutes.reading import pages_of, structure_of, text_of
from tests.minutes.samples import child_page, consent_form
from tests.vera.engine import Vera

LANGUAGES = ["nn-NO", "en-GB", "se-NO", "pl", "uk", "so"]
SAMPLES = {
    **{f"{theme}": everything(theme) for theme in Theme},
    **{f"a page in {tag}": replace(child_page(), language=tag) for tag in LANGUAGES},
    "a form": consent_form(),
}


def kinds_in(document_blocks: tuple[Block, ...]) -> set[type]:
    found: set[type] = set()
    for block in document_blocks:
        found |= {type(block), *kinds_in(getattr(block, "parts", ()))}
    return found


def test_the_document_holds_every_kind_of_block() -> None:
    assert kinds_in(blocks()) == set(get_args(Block))


@pytest.mark.needs_java
@pytest.mark.parametrize("document", SAMPLES.values(), ids=SAMPLES)
def test_it_keeps_both_standards(document: Document, vera: Vera, tmp_path: Path) -> None:
    file = tmp_path / "document.pdf"
    file.write_bytes(render(document))
    vera(file)


@pytest.mark.parametrize("document", SAMPLES.values(), ids=SAMPLES)
def test_the_last_look_finds_nothing(document: Document) -> None:
    assert faults(render(document), document) == ()


def test_a_copy_says_whose_it_is_on_every_page() -> None:
    document = everything()
    pdf = render(document)
    assert text_of(pdf).count(document.furniture.recipient) == pages_of(pdf) > 2


def test_what_is_inside_a_frame_stays_inside_it() -> None:
    """A label and its value in the green frame, a tick in it, a line to write on in it."""
    tags = structure_of(render(everything(Theme.FORM)))
    inside = tags[tags.index("    /Div") :]
    ends = next(n for n, tag in enumerate(inside[1:], 1) if not tag.startswith("      "))
    assert {"/L", "/LI", "/Lbl", "/LBody", "/P"} <= {tag.strip() for tag in inside[:ends]}


def test_the_childs_page_is_one_page_and_a_form_is_two() -> None:
    assert pages_of(render(child_page())) == 1
    assert pages_of(render(consent_form())) == 2


def test_a_logo_that_went_bad_is_left_out() -> None:
    plain = replace(everything(), furniture=replace(everything().furniture, logo=b"no picture"))
    assert b"/Subtype /Image" in render(everything())
    assert b"/Subtype /Image" not in render(plain)
