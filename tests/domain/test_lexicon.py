from collections.abc import Mapping

import pytest

from meetingapp.domain.lexicon import parse_lexicon, phrase_in
from meetingapp.domain.template_error import TemplateError

GOOD: Mapping[str, object] = {
    "vague": ["(følge|følger) … opp", "ved behov"],
    "frequency": ["<number> (dag|dager) i uka"],
    "when": ["i går"],
    "label": ["lat"],
    "fair": ["lat som"],
    "diagnosis": ["adhd"],
    "source": ["ifølge"],
    "group": ["Alle"],
    "role": ["Rektor"],
    "part": {"number": r"\d+|to"},
}


def test_split_forms_leave_room_for_three_words_of_the_same_sentence() -> None:
    vague = parse_lexicon(GOOD).vague
    assert phrase_in("vi følger opp", vague) == "følger opp"
    assert phrase_in("vi følger en to tre opp", vague) == "følger en to tre opp"
    assert phrase_in("vi følger en to tre fire opp", vague) == ""
    assert phrase_in("vi følger Jonas. Opp trappa", vague) == ""


def test_a_phrase_is_given_as_written_on_one_line() -> None:
    assert phrase_in("Tor FØLGER\n  det\topp", parse_lexicon(GOOD).vague) == "FØLGER det opp"


def test_words_are_never_found_inside_words() -> None:
    vague = parse_lexicon({**GOOD, "vague": ["mer"]}).vague
    for text in ("merker", "nummer", "mer-tid", "kamera", "mer1", "semi-mer"):
        assert phrase_in(text, vague) == ""
    assert phrase_in("(mer)", vague) == "mer"


def test_parts_are_filled_in() -> None:
    frequency = parse_lexicon(GOOD).frequency
    assert phrase_in("Ida leser to dager i uka", frequency) == "to dager i uka"
    assert phrase_in("Ida leser 12 dager i uka", frequency) == "12 dager i uka"


def test_groups_and_roles_are_known_however_they_are_cased() -> None:
    lexicon = parse_lexicon(GOOD)
    assert lexicon.group == frozenset({"alle"})
    assert lexicon.role == frozenset({"rektor"})


def test_roles_may_be_left_out() -> None:
    tree = {key: value for key, value in GOOD.items() if key != "role"}
    assert parse_lexicon(tree).role == frozenset()


@pytest.mark.parametrize(
    "change",
    [
        {"vague": []},
        {"vague": "mer"},
        {"vague": [1]},
        {"vague": ["(mer"]},
        {"frequency": ["<unknown> uka"]},
        {"group": None},
        {"role": []},
        {"part": ["to"]},
        {"part": {"number": 2}},
        {"words": ["mer"]},
    ],
)
def test_a_faulty_word_file_is_refused_when_it_is_read(change: Mapping[str, object]) -> None:
    with pytest.raises(TemplateError, match="lexicon"):
        parse_lexicon({**GOOD, **change})
