"""Copies for each reader look and read as they did; ``tests/golden`` says how to update them."""

import pytest

from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.people import ServiceCode
from meetingapp.minutes import render
from tests.document.copied import MARK, Finalised, finalised
from tests.document.test_measured import measured_between
from tests.minutes.golden import hold_pages, hold_text

AUDIENCES = {
    "guardian": Audience(Edition.GUARDIAN, guardian="Jon Fiktivsen"),
    "child": Audience(Edition.CHILD),
    "service": Audience(Edition.SERVICE, service=ServiceCode.PPT),
    "anonymised": Audience(Edition.ANON),
}


@pytest.mark.parametrize(("name", "audience"), AUDIENCES.items(), ids=AUDIENCES)
def test_a_copy_looks_and_reads_as_before(jonas: Finalised, name: str, audience: Audience) -> None:
    document = jonas.document(audience, mark=MARK)
    pdf = render(document)
    hold_text(f"copy_{name}_nb", document, pdf)
    hold_pages(f"copy_{name}_nb", pdf)


def test_a_page_for_a_child_in_nynorsk_looks_and_reads_as_before(sigrid: Finalised) -> None:
    document = sigrid.document(Audience(Edition.CHILD), mark=MARK)
    pdf = render(document)
    hold_text("copy_child_nn", document, pdf)
    hold_pages("copy_child_nn", pdf)


@pytest.mark.parametrize("name", ["guardian", "anonymised"])
def test_how_a_measure_has_gone_looks_and_reads_as_before(name: str) -> None:
    """With the days for a guardian; in order, without a day, where nobody is named."""
    told = finalised(measured_between())
    audience = Audience(Edition.GUARDIAN, guardian="Anita Fiktiveng")
    document = told.document(audience if name == "guardian" else AUDIENCES[name], mark=MARK)
    pdf = render(document)
    hold_text(f"copy_development_{name}_nb", document, pdf)
    hold_pages(f"copy_development_{name}_nb", pdf)
