"""The consent form in every language: complete, plain, and printable."""

import string
import tomllib
from collections.abc import Mapping

import pytest

from meetingapp import paths
from meetingapp.document.papers.form_texts import form_texts
from meetingapp.domain.consent import InfoCategory, InformedItem
from meetingapp.domain.lix import lix
from meetingapp.domain.papers.consent_form import FormLanguage, Reader, SignerRole, WhoMustSign
from meetingapp.domain.people import ServiceCode
from meetingapp.domain.template import ConsentNeed
from meetingapp.minutes.faces import Face, glyphs, register
from meetingapp.services.shelf import all_templates

FOLDER = paths.resources() / "papers"
LANGUAGES = tuple(FormLanguage)
MOST = 30
"""LIX: above this a text is no longer easy to read."""


def texts(language: FormLanguage) -> Mapping[str, str]:
    return form_texts(language).texts


def holes(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_there_is_one_file_for_each_language_and_no_other() -> None:
    wanted = {f"consent.{language}.v1.toml" for language in LANGUAGES}
    assert {file.name for file in FOLDER.iterdir()} == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything_with_the_same_placeholders(language: FormLanguage) -> None:
    source, own = texts(FormLanguage.NB), texts(language)
    assert set(own) == set(source)
    assert {key for key in source if holes(own[key]) != holes(source[key])} == set()
    assert {key for key, text in own.items() if not text.strip() or text != text.strip()} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_says_which_language_it_is_in(language: FormLanguage) -> None:
    told = form_texts(language)
    assert told.language is language
    assert told.tag.split("-")[0] == language
    assert told.own_name


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each.is_translation])
def test_a_translation_is_no_copy_of_the_norwegian(language: FormLanguage) -> None:
    source, own = texts(FormLanguage.NB), texts(language)
    same = {key for key in source if own[key] == source[key]}
    assert same == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_the_form_can_name_has_its_words(language: FormLanguage) -> None:
    own = set(texts(language))
    types = {t.type.code for t in all_templates() if t.type.consent is not ConsentNeed.NONE}
    wanted = {
        *(f"services.{each}" for each in ServiceCode),
        *(f"categories.{each}" for each in InfoCategory),
        *(f"informed.{each}" for each in InformedItem),
        *(f"relation.{each}" for each in SignerRole),
        *(f"lead.{each}" for each in Reader),
        *(f"answer.{each}" for each in WhoMustSign),
        *(f"meeting_types.{each}" for each in types),
    }
    assert wanted - own == set()
    parts = ("services", "categories", "informed", "relation", "meeting_types")
    named = {key for key in own if key.split(".")[0] in parts}
    assert named - wanted == set()


@pytest.mark.parametrize("language", [FormLanguage.NB, FormLanguage.NN])
def test_the_norwegian_is_plain(language: FormLanguage) -> None:
    """Measured on running sentences alone: headings and labels would flatter it."""
    running = [text for text in texts(language).values() if text.endswith((".", ":"))]
    assert len(running) > 25
    assert lix(" ".join(running)) <= MOST
    assert {text: lix(text) for text in running if lix(text) > MOST + 15} == {}


def test_the_law_is_told_in_every_part_that_must_be_known_before_signing() -> None:
    told = texts(FormLanguage.NB)
    for part, words in {
        "lead.voluntary": ("frivillig", "når som helst"),
        "who.text": ("taushetsplikt", "ikke til én bestemt ansatt"),
        "what.special": ("ekstra følsomt",),
        "how_long.ends": ("spørre på nytt",),
        "withdraw.text": ("samme dag", "ikke videre"),
        "law.danger": ("barnevernet", "politiet", "uten samtykke"),
        "law.health": ("12 og 16",),
        "privacy.owner": ("Kommunen har ansvar", "loven"),
        "privacy.access": ("se alt", "rette feil", "arkiv"),
        "privacy.complaint": ("personvernombudet", "Datatilsynet"),
        "answer.refused": ("noterer",),
    }.items():
        assert [word for word in words if word not in told[part]] == [], part


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each.is_set_on_paper_here])
def test_every_letter_can_be_printed(language: FormLanguage) -> None:
    register()
    letters = set("".join(texts(language).values())) - {"{", "}"}
    assert {each for each in letters if ord(each) not in glyphs(Face.REGULAR)} == set()


def test_no_text_calls_an_agreement_a_formal_decision() -> None:
    for language in (FormLanguage.NB, FormLanguage.NN):
        assert "vedtak" not in " ".join(texts(language).values()).casefold()


def test_the_comment_of_a_translation_says_that_it_is_to_be_checked() -> None:
    for language in LANGUAGES:
        file = FOLDER / f"consent.{language}.v1.toml"
        first = file.read_text("utf-8").splitlines()[0]
        assert ("must have it checked" in first) is language.is_translation
        assert tomllib.loads(file.read_text("utf-8"))["language"] == language
