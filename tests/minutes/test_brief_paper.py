"""The evaluation brief as a PDF: two measures a page, and sound whatever people are called."""

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from meetingapp.document.papers import evaluation_brief
from meetingapp.domain.brief.gathering import Known, brief_of
from meetingapp.domain.brief.values import Brief
from meetingapp.domain.case import Guardianship, NamedChild
from meetingapp.domain.evaluation import ChildViewOfEffect, Evaluation, Implemented
from meetingapp.domain.papers.evaluation_brief import BriefPaper
from meetingapp.domain.people import PersonRef
from meetingapp.minutes import render
from meetingapp.words import Language, Words
from tests.document.papers.test_evaluation_brief import HEAD, NAMES, whole
from tests.domain.brief.cases import AHEAD, CALM, READING, TODAY, case_with, draft, held, measured
from tests.minutes.reading import elements
from tests.vera.engine import Vera

HOSTILE = "<b>Bø-Lie O'Brien</b> & \u202eknut\u200b 😀 " + "x" * 300


def printed(
    found: Brief, language: Language = Language.NB, child: str = "Jonas Fiktivsen"
) -> bytes:
    paper = BriefPaper(replace(HEAD, child=child), found, NAMES)
    return render(evaluation_brief.build(paper, Words(language)))


def many(count: int = 20, name: str = "Lesegruppe") -> Brief:
    """A case with many measures, each measured four times."""
    measures = tuple(
        replace(
            (READING, CALM)[at % 2],
            id=f"m-{at}",
            title=f"{name} {at}",
            responsible=PersonRef(name, "kontaktlærer"),
        )
        for at in range(count)
    )
    told = tuple(
        Evaluation(
            each.id,
            implemented=Implemented.PARTLY,
            implemented_reason=name,
            child_view=ChildViewOfEffect.BETTER,
            child_words=name if at == 0 else "",
        )
        for at, each in enumerate(measures)
    )
    numbers = tuple(one for each in measures for one in measured("35", "37", "3", "41", of=each.id))
    case = case_with(held(*measures), guardians=(Guardianship(name, "mor"),))
    named = replace(case, subject=NamedChild(name, date(2018, 3, 14)))
    return brief_of(Known(named, TODAY, AHEAD, draft(*told), numbers))


def pages(pdf: bytes) -> list[str]:
    """Give the text of each page."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_two_measures_lie_on_each_page() -> None:
    found = pages(printed(many()))
    begin = [sum(page.count(f"\n{n}. Lesegruppe") for n in range(1, 21)) for page in found]
    measures = [count for count in begin[1:] if count]
    assert sum(measures) >= 18
    assert set(measures[:-1]) == {2}
    assert len(found) <= 14


def test_every_picture_has_words_and_every_heading_its_level() -> None:
    with pikepdf.open(io.BytesIO(printed(many()))) as opened:
        found = [each for _, each in elements(opened)]
    figures = [each for each in found if each.S == "/Figure"]
    assert len(figures) == 20
    assert all("Mål: " in str(each.Alt) and "desember" in str(each.Alt) for each in figures)
    kinds = [str(each.S) for each in found]
    assert kinds.count("/H1") == 1
    assert kinds.count("/H3") == 20
    assert kinds.index("/H2") < kinds.index("/H3")


@pytest.mark.needs_java
def test_the_brief_keeps_both_standards_in_both_languages_and_with_any_name(
    vera: Vera, tmp_path: Path
) -> None:
    every = (
        printed(whole(), Language.NB),
        printed(whole(), Language.NN),
        printed(many(3, HOSTILE), child=HOSTILE),
        printed(brief_of(Known(case_with(), TODAY))),
    )
    files = []
    for number, content in enumerate(every):
        file = tmp_path / f"{number}.pdf"
        file.write_bytes(content)
        files.append(file)
    vera(files)
