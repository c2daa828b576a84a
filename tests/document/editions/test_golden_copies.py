"""Copies for each reader look and read as they did; ``tests/golden`` says how to update them."""

from dataclasses import replace

import pytest

from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.people import ServiceCode
from meetingapp.minutes import render
from meetingapp.words import Language
from tests.document.copied import MARK, Finalised, finalised
from tests.document.test_measured import measured_between
from tests.minutes.golden import hold_pages, hold_text

AUDIENCES = {
    "guardian": Audience(Edition.GUARDIAN, guardian="Jon Fiktivsen"),
    "child": Audience(Edition.CHILD),
    "service": Audience(Edition.SERVICE, service=ServiceCode.PPT),
    "anonymised": Audience(Edition.ANON),
    "full": Audience(Edition.FULL),
}
COPIES = [
    (name, language)
    for name in AUDIENCES
    for language in Language
    if name != "full" or language is Language.EN
]
"""The complete minutes in bokmål and nynorsk are among those of tests/document/test_golden.py."""


@pytest.mark.parametrize(("name", "language"), COPIES)
def test_a_copy_looks_and_reads_as_before_in_each_language(
    jonas: Finalised, sigrid: Finalised, name: str, language: Language
) -> None:
    """Sigrid’s meeting was held in nynorsk, Jonas’ in bokmål and is told in English too."""
    is_nynorsk = language is Language.NN
    told = sigrid if is_nynorsk else jonas
    audience = AUDIENCES[name]
    if is_nynorsk and name == "guardian":
        audience = replace(audience, guardian=sigrid.case.guardians[0].name)
    document = told.document(audience, language, MARK)
    pdf = render(document)
    hold_text(f"copy_{name}_{language}", document, pdf)
    hold_pages(f"copy_{name}_{language}", pdf)


@pytest.mark.parametrize("name", ["guardian", "anonymised"])
def test_how_a_measure_has_gone_looks_and_reads_as_before(name: str) -> None:
    """With the days for a guardian; in order, without a day, where nobody is named."""
    told = finalised(measured_between())
    audience = Audience(Edition.GUARDIAN, guardian="Anita Fiktiveng")
    document = told.document(audience if name == "guardian" else AUDIENCES[name], mark=MARK)
    pdf = render(document)
    hold_text(f"copy_development_{name}_nb", document, pdf)
    hold_pages(f"copy_development_{name}_nb", pdf)
