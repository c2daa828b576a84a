"""The vault's own snippets, and the words its spelling has learned."""

import pytest

from meetingapp.domain.case import NamedChild
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import Person
from meetingapp.domain.snippet import LONGEST_TEXT, Snippet, called_in
from meetingapp.errors import AppError
from meetingapp.services.policy import Desk
from meetingapp.services.register import save_person
from meetingapp.services.snippets import list_snippets, save_snippets, shipped
from meetingapp.services.spelling import Spelling, learn_word, read_spelling, save_spelling


def test_snippets_are_kept_and_given_back(desk: Desk) -> None:
    rows = (Snippet("pause", "Møtet tok en pause."), Snippet("Æ1", "שלום 😀\nto linjer"))
    save_snippets(desk, (*rows, Snippet(" ", "")))
    assert list_snippets(desk) == rows
    save_snippets(desk, ())
    assert list_snippets(desk) == ()


@pytest.mark.parametrize(
    ("snippets", "code"),
    [
        ((Snippet("to ord", "a"),), "snippet.short"),
        ((Snippet("", "a"),), "snippet.short"),
        ((Snippet("x" * 21, "a"),), "snippet.short"),
        ((Snippet("a;b", "a"),), "snippet.short"),
        ((Snippet("a", "x"), Snippet("A", "y")), "snippet.twice"),
        ((Snippet("a", ""),), "snippet.text"),
        ((Snippet("a", "x" * (LONGEST_TEXT + 1)),), "snippet.text"),
        (tuple(Snippet(f"a{n}", "x") for n in range(201)), "snippet.many"),
    ],
)
def test_what_cannot_be_a_snippet_is_refused(
    desk: Desk, snippets: tuple[Snippet, ...], code: str
) -> None:
    with pytest.raises(AppError) as refused:
        save_snippets(desk, snippets)
    assert refused.value.code == code
    assert list_snippets(desk) == ()


def test_shipped_snippets_stand_in_every_language_and_name_nobody() -> None:
    for language in ("nb", "nn", "en"):
        texts = [each.text for each in shipped(language)]
        assert len(texts) >= 6
        assert all(texts)
    assert {s.text for s in shipped("nb")}.isdisjoint({s.text for s in shipped("nn")})


@pytest.mark.parametrize(
    ("before", "call"),
    [
        ("Først ;;pause", ";;pause"), (";;PAUSE", ";;PAUSE"), (";;ukjent", None), (";pause", None),
        (";;;pause", None), (";;pause ", None), ("", None), (";;", None), (";;pa-use", None),
    ],
)  # fmt: skip
def test_a_call_is_two_semicolons_and_a_known_name(before: str, call: str | None) -> None:
    found = called_in(before, (Snippet("pause", "Vi tok en pause."),))
    assert found == (None if call is None else (call, "Vi tok en pause."))


def test_words_are_learned_once_and_can_be_forgotten(desk: Desk) -> None:
    learn_word(desk, "stafettlogg")
    learn_word(desk, " stafettlogg ")
    assert learn_word(desk, "a\u030argang").words == ("stafettlogg", "årgang")
    save_spelling(desk, Spelling(("årgang", "aldri lært"), on=False, marks_child=True))
    assert read_spelling(desk) == Spelling(("årgang",), on=False, marks_child=True)


@pytest.mark.parametrize("word", ["", " ", "to ord", "x" * 61])
def test_what_is_no_word_cannot_be_learned(desk: Desk, word: str) -> None:
    with pytest.raises(AppError) as refused:
        learn_word(desk, word)
    assert refused.value.code == "spelling.no_word"


def test_a_snippet_names_nobody_of_this_vault(desk: Desk, story: Sitting, planned: str) -> None:
    assert planned
    case = story.cases[0]
    assert isinstance(case.subject, NamedChild)
    save_person(desk, Person("p-1", "Anne-Lise O’Testdahl"))
    names = (case.subject.name.upper(), case.guardians[0].name, "anne-lise o'testdahl")
    for name in names:
        with pytest.raises(AppError) as refused:
            save_snippets(desk, (Snippet("navn", f"Vi spurte {name}, som svarte."),))
        assert refused.value.code == "snippet.names_somebody"
    save_snippets(desk, (Snippet("uten", "Vi spurte den det gjaldt."),))
