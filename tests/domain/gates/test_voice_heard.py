from datetime import date, timedelta

import pytest

from meetingapp.domain.case import Anonymous
from meetingapp.domain.deviation import Acknowledgement, Override, WarningReason
from meetingapp.domain.gates.base import OptionError
from meetingapp.domain.gates.voice_recent import VoiceRecent
from meetingapp.domain.people import PersonRef
from meetingapp.domain.template import Severity
from meetingapp.domain.voice import (
    NotObtained,
    NotObtainedReason,
    Sharing,
    VoiceMethod,
    VoiceStatus,
)
from tests.domain.example import Example
from tests.domain.jonas_people import BERIT, IDA, MET_ON

FILLER = [
    "",
    "   ",
    "\n\t",
    "\u200b",
    "…",
    "-",
    "x",
    "xxx",
    "lorem",
    "se forrige",
    "Sjå førre.",
    "som sist",
]
ADULT_FILLER = [*FILLER, "ok", "ingen", "ikke aktuelt"]
HEARD = [VoiceStatus.OBTAINED, VoiceStatus.PARTLY]


@pytest.mark.parametrize("status", HEARD)
@pytest.mark.parametrize(
    ("field", "nothing"),
    [
        ("methods", ()),
        ("obtained_by", None),
        ("obtained_by", PersonRef(" ")),
        ("obtained_by", PersonRef("…")),
        ("obtained_by", PersonRef("lorem ipsum")),
        ("obtained_on", None),
        ("child_informed", None),
        ("child_informed", False),
        ("child_accepts_sharing", None),
        ("weight", None),
    ],
)
def test_each_field_of_a_heard_child_is_asked_for(
    example: Example, status: VoiceStatus, field: str, nothing: object
) -> None:
    gap = example.with_part("voice", status=status, **{field: nothing})
    assert gap.paths("G-VOICE-1") == [f"voice.{field}"]


def test_every_gap_is_told_at_once(example: Example) -> None:
    empty = example.with_part(
        "voice", methods=(), obtained_by=None, obtained_on=None, child_informed=None, weight=None
    )
    assert len(empty.paths("G-VOICE-1")) == 5


@pytest.mark.parametrize("field", ["setting", "relation", "adult_interpretation", "weight_reason"])
def test_what_may_be_left_out_is_not_asked_for(example: Example, field: str) -> None:
    quick = example.with_part("voice", themes=(), **{field: ""})
    assert not quick.closing()


def test_described_words_need_to_be_interpreted(example: Example) -> None:
    described = example.with_part("voice", verbatim=False, own_words="Peker på bildet av et rom.")
    assert described.failed("G-VOICE-1") == ()
    for nothing in ("", "glad gutt", "se forrige"):
        bare = described.with_part("voice", adult_interpretation=nothing)
        assert bare.paths("G-VOICE-1") == ["voice.adult_interpretation"]


def test_not_asked_is_an_answer_to_sharing(example: Example) -> None:
    assert not example.with_part("voice", child_accepts_sharing=Sharing.NOT_ASKED).closing()


@pytest.mark.parametrize(
    ("days", "severity"),
    [
        (-1, Severity.ERROR),
        (0, None),
        (45, None),
        (46, Severity.WARNING),
        (90, Severity.WARNING),
        (91, Severity.ERROR),
    ],
)
def test_the_view_is_of_now(example: Example, days: int, severity: Severity | None) -> None:
    heard = example.with_part("voice", obtained_on=MET_ON - timedelta(days=days))
    found = [(r.path, r.severity) for r in heard.failed("G-VOICE-2")]
    assert found == ([("voice.obtained_on", severity)] if severity else [])


@pytest.mark.parametrize(("days", "closes"), [(46, False), (90, False), (91, True)])
def test_a_reason_answers_a_view_of_last_month_and_no_more(
    example: Example, days: int, closes: bool
) -> None:
    reason = Acknowledgement(("G-VOICE-2",), WarningReason.NOT_POSSIBLE)
    heard = example.with_part("voice", obtained_on=MET_ON - timedelta(days=days))
    assert bool(heard.with_discussion(acknowledged=(reason,)).closing()) is closes


@pytest.mark.parametrize(
    ("by", "days", "closes"), [(BERIT, 91, False), (IDA, 91, True), (BERIT, -1, True)]
)
def test_only_the_chair_may_set_an_older_view_aside(
    example: Example, by: PersonRef, days: int, closes: bool
) -> None:
    aside = Override("G-VOICE-2", "Jonas er på sykehus", by, MET_ON)
    heard = example.with_part("voice", obtained_on=MET_ON - timedelta(days=days))
    assert bool(heard.with_discussion(overrides=(aside,)).closing()) is closes


def test_no_day_is_asked_for_only_once(example: Example) -> None:
    assert example.with_part("voice", obtained_on=None).closing() == {"G-VOICE-1"}


@pytest.mark.parametrize(("warn", "longest"), [(45, 91), (45, 6), (90, 60), (0, 90), (6, 90)])
def test_the_age_of_a_view_cannot_be_loosened(warn: int, longest: int) -> None:
    with pytest.raises(OptionError):
        VoiceRecent(warn_days=warn, max_days=longest)


@pytest.mark.parametrize("nothing", FILLER)
def test_the_childs_words_are_asked_for(example: Example, nothing: str) -> None:
    silent = example.with_part("voice", own_words=nothing)
    assert silent.paths("G-VOICE-3") == ["voice.own_words"]


@pytest.mark.parametrize(
    "words",
    ["Vet ikke.", "Veit ikkje", "ok", "Jeg vil hjem.", "Nei", "👍", "3", "A\u030a lese er gøy"],
)
def test_the_childs_words_have_no_minimum(example: Example, words: str) -> None:
    assert example.with_part("voice", own_words=words).failed("G-VOICE-3") == ()


@pytest.mark.parametrize("nothing", ADULT_FILLER)
def test_a_description_is_an_adults_text_and_says_something(example: Example, nothing: str) -> None:
    described = example.with_part("voice", verbatim=False, own_words=nothing)
    assert described.paths("G-VOICE-3") == ["voice.own_words"]


@pytest.mark.parametrize("verbatim", [True, False])
@pytest.mark.parametrize(
    "copy",
    [
        "Jeg liker når vi leser i lite rom. Jeg blir varm i hodet når alle hører på.",
        "  jeg LIKER når vi leser i lite rom; jeg blir varm i hodet når alle hører på",
        "Jeg liker na\u030ar vi leser i et lite rom. Jeg blir varm i hodet når alle hører på meg.",
    ],
)
def test_the_adults_do_not_repeat_the_child(example: Example, copy: str, verbatim: bool) -> None:
    copied = example.with_part("voice", adult_interpretation=copy, verbatim=verbatim)
    assert copied.paths("G-VOICE-3") == ["voice.adult_interpretation"]


@pytest.mark.parametrize(
    "methods",
    [
        (VoiceMethod.VIA_GUARDIAN,),
        (VoiceMethod.EARLIER_STATEMENT,),
        (VoiceMethod.VIA_GUARDIAN, VoiceMethod.EARLIER_STATEMENT),
        (VoiceMethod.VIA_GUARDIAN, VoiceMethod.VIA_GUARDIAN),
        (VoiceMethod.OBSERVATION,),
        (VoiceMethod.OBSERVATION, VoiceMethod.VIA_GUARDIAN),
    ],
)
def test_the_child_speaks_for_itself(example: Example, methods: tuple[VoiceMethod, ...]) -> None:
    assert example.with_part("voice", methods=methods).paths("G-VOICE-4") == ["voice.methods"]


@pytest.mark.parametrize(
    "methods",
    [
        (VoiceMethod.CONVERSATION, VoiceMethod.VIA_GUARDIAN),
        (VoiceMethod.OBSERVATION, VoiceMethod.DRAWING_PLAY),
        (VoiceMethod.WRITTEN,),
    ],
)
def test_what_others_tell_may_stand_beside_what_the_child_tells(
    example: Example, methods: tuple[VoiceMethod, ...]
) -> None:
    assert example.with_part("voice", methods=methods).failed("G-VOICE-4") == ()


def test_observation_alone_is_for_the_very_young_and_for_aac(example: Example) -> None:
    observed = example.with_part("voice", methods=(VoiceMethod.OBSERVATION,))
    assert observed.with_child(born=date(2022, 11, 25)).failed("G-VOICE-4") == ()
    assert observed.with_child(born=date(2022, 11, 24)).paths("G-VOICE-4") == ["voice.methods"]
    assert observed.with_child(aac_need=True).failed("G-VOICE-4") == ()


def test_where_the_age_is_unknown_observation_is_not_judged(example: Example) -> None:
    observed = example.with_part("voice", methods=(VoiceMethod.OBSERVATION,))
    assert observed.with_case(subject=Anonymous()).failed("G-VOICE-4") == ()


def _infant(example: Example) -> Example:
    reason = NotObtained(NotObtainedReason.VERY_YOUNG_NONVERBAL)
    return example.with_child(born=date(2025, 6, 1)).with_part(
        "voice",
        status=VoiceStatus.PARTLY,
        methods=(VoiceMethod.OBSERVATION,),
        verbatim=False,
        own_words="Smiler og rekker armene mot Ida når de synger.",
        adult_interpretation="Hun er trygg på Ida.",
        child_informed=None,
        child_accepts_sharing=None,
        not_obtained=reason,
    )


def test_a_child_without_words_is_heard_by_what_it_shows(example: Example) -> None:
    assert not _infant(example).closing()


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"methods": (VoiceMethod.DRAWING_PLAY,)}, "voice.methods"),
        ({"verbatim": True}, "voice.verbatim"),
        ({"adult_interpretation": ""}, "voice.adult_interpretation"),
        ({"weight": None}, "voice.weight"),
    ],
)
def test_what_is_shown_is_observed_and_described(
    example: Example, changes: dict[str, object], path: str
) -> None:
    assert _infant(example).with_part("voice", **changes).paths("G-VOICE-1") == [path]


def test_without_words_is_no_way_round_asking_a_schoolchild(example: Example) -> None:
    schoolchild = _infant(example).with_child(born=date(2018, 3, 14))
    assert schoolchild.paths("G-VOICE-1") == ["voice.not_obtained.reason"]
    assert schoolchild.with_child(aac_need=True).failed("G-VOICE-1") == ()


def test_without_words_goes_with_partly_heard_and_not_with_unheard(example: Example) -> None:
    unheard = _infant(example).with_part("voice", status=VoiceStatus.NOT_OBTAINED)
    assert unheard.closing() == {"G-VOICE-1"}
    assert unheard.paths("G-VOICE-1") == ["voice.status"]


def test_another_reason_beside_partly_heard_changes_nothing(example: Example) -> None:
    partly = example.with_part(
        "voice",
        status=VoiceStatus.PARTLY,
        not_obtained=NotObtained(NotObtainedReason.ACUTE),
        child_informed=None,
    )
    assert partly.paths("G-VOICE-1") == ["voice.child_informed"]
