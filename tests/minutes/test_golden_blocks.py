"""Every kind of block looks and reads as it did, in every look."""

import pytest

from meetingapp.document.blocks import Document, Theme
from meetingapp.minutes import render
from tests.minutes.everything import everything
from tests.minutes.golden import hold_pages, hold_text
from tests.minutes.samples import child_page, consent_form

SAMPLES = {
    "every_block_nb": everything(Theme.MINUTES),
    "form_nb": consent_form(),
    "child_nb": child_page(),
}


@pytest.mark.parametrize(("name", "document"), SAMPLES.items(), ids=SAMPLES)
def test_it_looks_and_reads_as_before(name: str, document: Document) -> None:
    pdf = render(document)
    hold_text(name, document, pdf)
    hold_pages(name, pdf)
