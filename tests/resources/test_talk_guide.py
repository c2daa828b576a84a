"""The guide for the talk with a child: whole in both written forms, in words a child knows."""

import tomllib

import pytest

from meetingapp import paths
from meetingapp.document.papers.talk_guide import guide_texts
from meetingapp.domain.lix import lix
from meetingapp.domain.papers.talk_guide import GuideAge
from meetingapp.minutes.faces import Face, glyphs, register
from meetingapp.words import Language

WRITTEN = (Language.NB, Language.NN)
SAID = ("begin", "day", "change", "wish", "end")
HARDEST_SAID = {
    GuideAge.SMALL: 20,
    GuideAge.YOUNGER: 25,
    GuideAge.OLDER: 25,
    GuideAge.YOUTH: 30,
    GuideAge.EXPECTING: 30,
    GuideAge.WITH_GUARDIAN: 30,
}
"""LIX: under 25 is a children’s book."""
LONGEST_SENTENCE = {GuideAge.SMALL: 11, GuideAge.YOUNGER: 15}


def test_there_is_one_file_for_each_written_form() -> None:
    folder = paths.resources() / "guides"
    assert {file.name for file in folder.iterdir()} == {"talk.nb.v1.toml", "talk.nn.v1.toml"}
    for language in WRITTEN:
        tree = tomllib.loads((folder / f"talk.{language}.v1.toml").read_text(encoding="utf-8"))
        assert tree["language"] == language


def test_both_written_forms_say_the_same_things_line_by_line() -> None:
    nb, nn = guide_texts(Language.NB), guide_texts(Language.NN)
    assert set(nb.single) == set(nn.single)
    assert {key: len(lines) for key, lines in nb.lists.items()} == {
        key: len(lines) for key, lines in nn.lists.items()
    }
    assert nb.lists != nn.lists
    wanted = {f"{age}.{part}" for age in GuideAge for part in ("how", *SAID)}
    assert wanted <= set(nb.lists)


@pytest.mark.parametrize("language", WRITTEN)
def test_what_is_said_is_as_easy_as_the_one_who_hears_it_needs(language: Language) -> None:
    told = guide_texts(language).lists
    for age, most in HARDEST_SAID.items():
        for part in SAID:
            assert lix("\n".join(told[f"{age}.{part}"])) <= most, (age, part)
    for part in ("aac", "interpreter", "unsafe"):
        assert lix("\n".join(told[f"shared.{part}"])) <= 30, part


@pytest.mark.parametrize("language", WRITTEN)
def test_small_children_hear_short_sentences(language: Language) -> None:
    told = guide_texts(language).lists
    for age, most in LONGEST_SENTENCE.items():
        for part in SAID:
            for line in told[f"{age}.{part}"]:
                for sentence in line.replace("?", ".").replace("!", ".").split("."):
                    assert len(sentence.split()) <= most, sentence


@pytest.mark.parametrize("language", WRITTEN)
def test_every_age_is_asked_if_it_is_better_the_same_or_worse(language: Language) -> None:
    told = guide_texts(language)
    answers = tuple(told.single[f"faces.{each}"].lower() for each in ("better", "same", "worse"))
    for age in GuideAge:
        asked = " ".join(told.lists[f"{age}.change"]).lower()
        assert all(word in asked for word in answers), age


@pytest.mark.parametrize("language", WRITTEN)
def test_every_child_hears_that_it_may_say_no_and_whom_it_is_told_to(language: Language) -> None:
    said = guide_texts(language).lists
    no = {"kan si nei", "bestemmer", "velger", "kan seie nei", "vel "}
    told = {"forteller det", "sier til de andre", "deler det", "ikke skal deles"}
    told |= {"fortel det", "seier til dei andre", "ikkje skal delast"}
    for age in GuideAge:
        begin = " ".join(said[f"{age}.begin"])
        assert any(each in begin for each in no), age
        assert any(each in begin for each in told), age


@pytest.mark.parametrize("language", WRITTEN)
def test_every_letter_can_be_printed(language: Language) -> None:
    register()
    texts = guide_texts(language)
    written = "".join(
        (*texts.single.values(), *(line for each in texts.lists.values() for line in each))
    )
    assert {letter for letter in written if ord(letter) not in glyphs(Face.REGULAR)} == set()
