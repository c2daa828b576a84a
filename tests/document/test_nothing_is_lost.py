"""All that people wrote stands in the minutes, in the document and in the printed file."""

from dataclasses import replace

import pytest

from meetingapp.document.plain import plain_text
from meetingapp.domain.measure import Unit
from meetingapp.minutes import render
from meetingapp.words import Language
from tests.document.conftest import Told
from tests.document.finished import all_told_in, finalisable_examples
from tests.document.free_text import free_texts
from tests.minutes.reading import text_of, without_spaces

# Derived from, or printed by another name: the language code and the earlier measures' details.
BY_ANOTHER_NAME = {"nb", "nn"}


def _written(told: Told) -> set[str]:
    said = {text for value in (told.meeting, told.discussion) for text in free_texts(value)}
    acting = tuple(guardian for guardian in told.case.guardians if guardian.name in said)
    found = said | set(free_texts(replace(told.case, earlier=(), guardians=acting)))
    titles = {m.title for earlier in told.case.earlier for m in earlier.measures}
    return (found | titles) - BY_ANOTHER_NAME


def _same(text: str) -> str:
    return without_spaces(text).casefold().rstrip(".")


@pytest.mark.parametrize("name", ["jonas", "sigrid"])
def test_every_text_people_wrote_is_printed(name: str, request: pytest.FixtureRequest) -> None:
    told: Told = request.getfixturevalue(name)
    document = told.document()
    shown, printed = _same(plain_text(document)), _same(text_of(render(document)))
    written = _written(told)
    assert len(written) > 50
    assert [text for text in sorted(written) if _same(text) not in shown] == []
    assert [text for text in sorted(written) if _same(text) not in printed] == []


@pytest.mark.parametrize("name", finalisable_examples())
def test_every_text_of_the_example_files_is_printed(name: str) -> None:
    for told in all_told_in(name):
        printed = _same(text_of(render(told.document())))
        lost = [text for text in sorted(_written(told)) if _same(text) not in printed]
        assert lost == []


@pytest.mark.parametrize("language", Language)
def test_every_language_has_words_for_all_of_it(sigrid: Told, language: Language) -> None:
    text = plain_text(replace(sigrid, language=language).document())
    title = {
        Language.NB: "Referat fra ansvarsgruppemøte",
        Language.NN: "Referat frå ansvarsgruppemøte",
        Language.EN: "Minutes of responsibility group",
    }[language]
    assert text.lstrip().startswith(title)
    english = "The child’s voice"
    assert (english in text) == (language is Language.EN)


def test_the_title_of_the_file_names_no_person(jonas: Told) -> None:
    document = jonas.document()
    assert document.title == "Referat fra ressursteam, 24.11.2026"
    assert document.language == "nb-NO"


def test_a_goal_nobody_wrote_comes_from_the_numbers(jonas: Told) -> None:
    first, second = jonas.discussion.agreement.measures
    bare = replace(first, goal="", title="", unit=Unit.WORDS_PER_MINUTE)
    text = plain_text(jonas.with_part("agreement", measures=(bare, second)).document())
    assert "Mål: Fra 34 til minst 45 ord per minutt." in text
    assert "1. Ida leser med tre elever …" in text


def test_every_fact_of_the_footer_also_stands_in_the_body(jonas: Told) -> None:
    document = jonas.document()
    body = plain_text(document)
    assert document.furniture.owner in body
    assert document.furniture.unit in body
    assert document.furniture.legal in body
    assert document.furniture.access.lower() in body.lower()
    assert " ".join(["01234567 89abcdef"] * 4) in body
    assert any("01234567 89abcdef" in line for line in document.furniture.foot)
    assert "Linje 4711." in body


def test_without_a_vault_the_minutes_say_so(jonas: Told) -> None:
    bare = replace(jonas, stamp=replace(jonas.stamp, audit=None))
    assert "Uten hvelv" in plain_text(bare.document())
    assert bare.document().furniture.foot[1].endswith("uten hvelv")
    nynorsk = replace(bare, language=Language.NN).document()
    assert "Utan kvelv" in plain_text(nynorsk)
