"""The consent form as it is written: in every language, for every age, with nothing ticked."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from meetingapp.document.blocks import Block, Box, Checks, Document, Keep, Lines, Note, Table
from meetingapp.document.papers.consent import build
from meetingapp.document.papers.form_texts import form_texts
from meetingapp.document.plain import plain_text, texts
from meetingapp.domain.case import Case, Guardianship, NamedChild, Unborn
from meetingapp.domain.meeting import MinutesLanguage
from meetingapp.domain.papers.consent_form import ConsentForm, FormLanguage, FormWish
from meetingapp.domain.people import ServiceCode
from meetingapp.minutes import render
from tests.domain.papers.forms import CASE, form, of_age

NB, NN, EN, PL = FormLanguage.NB, FormLanguage.NN, FormLanguage.EN, FormLanguage.PL
FOREIGN = [each for each in FormLanguage if each not in {NB, NN}]


def told(language: FormLanguage = NB, filled: ConsentForm | None = None) -> str:
    return plain_text(build(filled or form(), language)).replace("\N{NO-BREAK SPACE}", " ")


def blocks_of(document: Document) -> Iterator[Block]:
    waiting: list[Block] = list(document.blocks)
    while waiting:
        block = waiting.pop(0)
        yield block
        if isinstance(block, Box | Keep):
            waiting = [*block.parts, *waiting]


def test_everything_that_is_known_is_filled_in() -> None:
    for wanted in (
        "Jonas Fiktivsen, født 14. mars 2018",
        "1/26",
        "Prøveåsen skole, Prøveås kommune",
        "Skolen",
        "Til skoleåret er slutt, 18. juni 2027",
        "senest 23. november 2027",
        "Ressursteam",
        "Kari Fiktivsen",
        "Jon Fiktivsen",
        "Alle som står i tabellen, må skrive under.",
    ):
        assert wanted in told(), wanted


@pytest.mark.parametrize("language", FormLanguage)
def test_nothing_is_ticked_beforehand(language: FormLanguage) -> None:
    document = build(form(), language)
    ticked = [i for b in blocks_of(document) if isinstance(b, Checks) for i in b.items if i[1]]
    assert ticked == []
    assert "☑" not in plain_text(document)


@pytest.mark.parametrize("language", FOREIGN)
@pytest.mark.parametrize("written_in", ["nb", "nn"])
def test_the_norwegian_of_the_office_stands_under_every_sentence(
    language: FormLanguage, written_in: MinutesLanguage
) -> None:
    norwegian = form_texts(FormLanguage(written_in))
    filled = replace(form(), written_in=written_in)
    document = build(filled, language)
    beside = {b.text: b.language for b in blocks_of(document) if isinstance(b, Note)}
    for key in ("who.text", "withdraw.text", "law.danger", "privacy.access", "lead.guardians"):
        assert beside.get(norwegian(key)) == norwegian.tag, key
    for key in ("services.SCHOOL", "categories.HEALTH", "answer.yes", "withdraw.everything"):
        assert norwegian(key) in told(language, filled), key


@pytest.mark.parametrize("language", [NB, NN])
def test_a_norwegian_form_says_everything_once(language: FormLanguage) -> None:
    document = build(form(), language)
    assert [b for b in blocks_of(document) if isinstance(b, Note) and b.language] == []
    assert " / " not in told(language).replace("1/26", "")


@pytest.mark.parametrize("written_in", ["nb", "nn"])
def test_a_norwegian_form_is_in_one_written_form_whichever_the_office_uses(
    written_in: MinutesLanguage,
) -> None:
    filled = replace(form(), written_in=written_in)
    assert build(filled, NB).furniture.access == "Unntatt offentlighet"
    assert build(filled, NN).furniture.access == "Unnateke offentlegheit"


@pytest.mark.parametrize("language", FormLanguage)
def test_only_a_translation_says_that_it_must_be_checked(language: FormLanguage) -> None:
    own = form_texts(language)
    assert (own("translation.text") in told(language)) is language.is_translation
    assert (own("translation.checked_line") in told(language)) is language.is_translation


@pytest.mark.parametrize("language", FormLanguage)
def test_the_document_is_in_its_language_and_its_title_names_nobody(
    language: FormLanguage,
) -> None:
    document = build(form(), language)
    assert document.language == form_texts(language).tag
    assert document.title == document.subject == form_texts(language)("form.title")
    assert "Fiktivsen" not in "".join((*document.furniture.foot, document.furniture.owner))


@pytest.mark.parametrize("language", FormLanguage)
def test_every_part_is_there_for_a_child_and_numbered_without_a_gap(
    language: FormLanguage,
) -> None:
    own, lines = form_texts(language), told(language).splitlines()
    parts = ("purpose", "who", "what", "meetings", "how_long", "child", "know", "answer")
    for number, part in enumerate(parts, start=1):
        assert f"{number}. {own(f'{part}.heading')}" in lines, part
    for part in ("withdraw", "law", "privacy"):
        assert own(f"{part}.heading") in lines, part


@pytest.mark.parametrize("language", FormLanguage)
def test_the_box_for_taking_it_back_stands_apart_with_room_to_sign(
    language: FormLanguage,
) -> None:
    own = form_texts(language)
    boxes = [b for b in blocks_of(build(form(), language)) if isinstance(b, Box)]
    last = boxes[-1]
    [lines] = [part for part in last.parts if isinstance(part, Lines)]
    assert own("withdraw.signed_line") in lines.labels[-1]
    [choices] = [part for part in last.parts if isinstance(part, Checks)]
    assert len(choices.items) == 2


@pytest.mark.parametrize(
    ("age", "there", "not_there"),
    [
        (4, "Barnet er lite.", "Barnet skal bli spurt"),
        (8, "Barnet skal bli spurt", "gammelt nok"),
        (13, "gammelt nok til å skrive under", "Barnet er lite."),
        (16, "Hva er viktig for deg?", "Hva mener barnet?"),
    ],
)
def test_the_child_is_asked_by_its_age(age: int, there: str, not_there: str) -> None:
    text = told(filled=form(of_age(age), FormWish(services=(ServiceCode.SCHOOL,))))
    assert there in text
    assert not_there not in text


def test_a_young_person_is_spoken_to_and_a_child_of_thirteen_has_a_line_to_sign_on() -> None:
    youth = told(filled=form(of_age(16)))
    assert "snakker sammen om deg" in youth
    assert "barnet" not in youth.split("Personvern")[0].split("Når loven går foran")[0]
    thirteen = build(form(of_age(13)), NB)
    [signing] = [b for b in blocks_of(thirteen) if isinstance(b, Table) and not b.dense]
    assert len(signing.rows) == 3


def test_a_child_not_yet_born_is_not_asked_and_has_no_name() -> None:
    case = Case("U", Unborn(date(2027, 2, 1)), guardians=(Guardianship("Siri Prøvevik", "mor"),))
    text = told(filled=form(case))
    assert "barnet som er ventet" in text
    assert "barnet du venter" in text
    assert "Hva mener barnet?" not in text


def test_where_nobody_may_sign_there_are_open_lines_and_a_sentence_that_says_so() -> None:
    document = build(form(replace(CASE, guardians=())), NB)
    [signing] = [b for b in blocks_of(document) if isinstance(b, Table) and not b.dense]
    assert len(signing.rows) == 2
    assert "Skriv navnet på alle som har foreldreansvar." in plain_text(document)


def test_one_signature_says_why_and_what_is_typed_stands_as_it_was_typed() -> None:
    wish = FormWish(purpose="Vi vil hjelpe med lesing.", one_signs_because="Mor er alene.")
    text = told(filled=form(wish=wish))
    assert "Det er nok at én" in text
    assert "Mor er alene." in text
    assert "Vi vil hjelpe med lesing." in text


def test_a_type_of_the_municipalitys_own_goes_by_its_norwegian_name() -> None:
    filled = form()
    own = replace(filled.meeting_types[0], code="FAG", name={"nb": "fagteam", "nn": "fagteam"})
    assert "Fagteam" in told(PL, replace(filled, meeting_types=(own,)))


@pytest.mark.parametrize("language", FormLanguage)
def test_names_that_look_like_markup_or_placeholders_stand_as_they_are(
    language: FormLanguage,
) -> None:
    name = "<b>Åse</b> & {day} ](x) Fiktivsen"
    guardian = Guardianship(name, "{relation}", parental_responsibility=True)
    subject = NamedChild(name, date(2018, 3, 14))
    document = build(form(replace(CASE, subject=subject, guardians=(guardian,))), language)
    assert sum(name in text for text in texts(document)) >= 2


@pytest.mark.parametrize("language", FOREIGN)
def test_a_form_in_two_languages_leaves_no_page_half_empty_but_the_last(
    language: FormLanguage,
) -> None:
    pages = pypdfium2.PdfDocument(render(build(form(), language)))
    shown = [page.render(scale=0.5, grayscale=True).to_pil() for page in pages]
    pages.close()
    for page in shown[:-1]:
        text = page.crop((0, page.height // 10, page.width, page.height * 9 // 10))
        _, _, _, lowest = text.point(lambda grey: 255 * (grey < 200)).getbbox() or (0, 0, 0, 0)
        assert lowest > text.height * 0.7


def test_an_empty_office_leaves_no_empty_label() -> None:
    text = told(filled=replace(form(), municipality="", unit="", reference=""))
    assert "Saksnummer" not in text
    assert "None" not in text
    assert ": \n" not in text
