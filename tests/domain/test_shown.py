"""The projector can hold what may be shown, and nothing else, whatever stands in the discussion."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from typing import Any

import pytest

from meetingapp.domain.case import Protection
from meetingapp.domain.measure import Agreement, Decision, Measure
from meetingapp.domain.people import PersonRef
from meetingapp.domain.shown import Shown, ShownAgreed, shown_of, words_are_kept_back
from meetingapp.domain.stopped import Stopped, StopReason
from meetingapp.domain.system import ActionState, SystemAction
from meetingapp.domain.voice import NotObtained, NotObtainedReason, Sharing, VoiceStatus
from meetingapp.services.shelf import load_template
from tests.domain.example import Example

MAY_STAND = re.compile(
    r"voice\.own_words"
    r"|agreement\.measures\.\d+\.(title|action|plain_words|responsible\.name)"
    r"|agreement\.decisions\.\d+\.text"
    r"|actions\.\d+\.(measure|responsible\.name)"
)
TITLED = Measure("m1", action="Leser med tre elever på grupperom", title="Lesegruppe")


def told(value: Any, path: str = "") -> Any:
    """Write into every text where it stands; what is chosen from a list stays."""
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return value if path.endswith(("id", "language", "kind", "follows")) else path
    if isinstance(value, tuple):
        return tuple(told(row, f"{path}.{n}") for n, row in enumerate(value))
    if is_dataclass(value) and not isinstance(value, type):
        parts = {
            f.name: told(getattr(value, f.name), f"{path}.{f.name}".lstrip("."))
            for f in fields(value)
            if f.init
        }
        return replace(value, **parts)
    return value


def texts(value: object) -> Iterator[str]:
    """Give every text in what is shown, the headings of the template left out."""
    if isinstance(value, Shown):
        yield from texts((value.words, value.agreed))
    elif isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for row in value:
            yield from texts(row)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def on(example: Example, item: str = "A10") -> Shown:
    return shown_of(example.context(), item)


def agreed(example: Example, *measures: Measure, **others: Any) -> Example:
    return example.with_discussion(agreement=Agreement(measures, **others))


def test_of_all_texts_of_a_discussion_only_those_named_here_reach_the_wall(
    example: Example,
) -> None:
    shown = {"voice": Sharing.YES}
    full = example.with_part("voice", child_accepts_sharing=shown["voice"])
    first = full.discussion.agreement.measures[0]
    full = agreed(full, replace(first, title="t", plain_words="p"), decisions=(Decision("d", "x"),))
    full = full.with_discussion(actions=(SystemAction("a", "x", responsible=PersonRef("y")),))
    full = replace(full, discussion=told(full.discussion))
    found = {text for item in full.template.items for text in texts(on(full, item.id)) if text}
    strange = {text for text in found if not MAY_STAND.fullmatch(text)} - {"Jonas"}
    assert strange == set()
    assert {"voice.own_words", "agreement.decisions.0.text", "actions.0.measure"} <= found
    assert "agreement.measures.0.plain_words" in found


@pytest.mark.parametrize("sharing", [None, *Sharing])
def test_only_a_clear_yes_lets_the_childs_words_onto_the_wall(
    example: Example, sharing: Sharing | None
) -> None:
    asked = example.with_part("voice", child_accepts_sharing=sharing)
    shown = on(asked, "A05").words
    assert (shown is not None) is (sharing is Sharing.YES)
    assert words_are_kept_back(asked.context()) is (sharing is not Sharing.YES)


def test_the_childs_words_come_with_the_first_name_and_as_they_were_given(
    example: Example,
) -> None:
    said = example.with_part("voice", child_accepts_sharing=Sharing.YES, own_words=" Vet ikke. ")
    words = on(said, "A05").words
    assert words is not None
    assert (words.text, words.by, words.verbatim) == ("Vet ikke.", "Jonas", True)
    assert on(said, "A06").words is None
    assert on(said, "A04").words is None
    assert on(said, "A14").words == words


def test_why_a_child_was_not_heard_is_never_shown(example: Example) -> None:
    unsafe = NotObtained(NotObtainedReason.SAFETY, "redd for far", safety_contact="Barnevernet")
    quiet = example.with_part(
        "voice", status=VoiceStatus.NOT_OBTAINED, not_obtained=unsafe,
        child_accepts_sharing=Sharing.YES,
    )  # fmt: skip
    for item in quiet.template.items:
        shown = on(quiet, item.id)
        assert shown.words is None
        assert not any("redd" in text or "Barnevernet" in text for text in texts(shown))
    assert not words_are_kept_back(quiet.context())


def test_plain_words_are_shown_before_the_title_and_the_title_before_the_action(
    example: Example,
) -> None:
    plain = replace(TITLED, plain_words="Ida leser med dere.")
    untitled = replace(TITLED, title="")
    shown = on(agreed(example, plain, TITLED, untitled, Measure("m4"))).agreed
    assert [(each.title, each.plain) for each in shown] == [
        ("Lesegruppe", "Ida leser med dere."),
        ("Lesegruppe", ""),
        ("Leser med tre elever på grupperom", ""),
    ]
    alone = replace(plain, title="")
    (only,) = on(agreed(example, alone)).agreed
    assert (only.title, only.plain) == ("", "Ida leser med dere.")


def test_who_sees_to_it_is_named_by_first_name_and_never_by_role(example: Example) -> None:
    by = PersonRef("Ida Prøvestad", "kontaktlærer ved Prøveåsen")
    (shown,) = on(agreed(example, replace(TITLED, responsible=by))).agreed
    assert shown.who == "Ida"
    assert "Prøveåsen" not in str(shown)


def test_what_was_agreed_last_time_is_shown_where_the_meeting_looks_back(
    example: Example,
) -> None:
    assert on(example, "A03").before
    assert on(example, "A04").agreed == ()
    assert on(agreed(example, TITLED), "A09").agreed == ()


def test_the_day_is_that_of_the_next_meeting_or_else_the_first_evaluation(
    example: Example,
) -> None:
    late = replace(TITLED, evaluation_date=date(2027, 2, 1))
    soon = replace(TITLED, evaluation_date=date(2027, 1, 12))
    none = agreed(example, late, soon).with_part("next_meeting", on=None)
    assert on(none).again == date(2027, 1, 12)
    assert on(none.with_part("next_meeting", on=date(2027, 1, 5))).again == date(2027, 1, 5)
    assert on(none, "A05").again is None


def test_a_stopped_discussion_shows_when_it_goes_on_and_nothing_that_waits(
    example: Example,
) -> None:
    stop = Stopped(StopReason.OTHER, "far gikk i sinne", date(2026, 12, 8))
    shown = on(agreed(example, TITLED).with_discussion(stopped=stop))
    assert shown.agreed == ()
    assert shown.again == date(2026, 12, 8)
    assert "sinne" not in " ".join(texts(shown))


def test_a_text_that_tells_where_a_protected_child_is_stays_off_the_wall(
    example: Example,
) -> None:
    place = example.meeting.unit
    assert place
    there = agreed(example, replace(TITLED, title=f"Følges til {place.upper()}"), TITLED)
    assert len(on(there).agreed) == 2
    protected = there.with_child(protection=Protection.STRICT)
    hidden = protected.with_part("voice", child_accepts_sharing=Sharing.YES)
    assert [each.title for each in on(hidden).agreed] == ["Lesegruppe"]
    words = on(hidden, "A05").words
    assert words is not None
    assert words.by == ""


def test_where_nobody_is_named_a_text_that_names_somebody_stays_off_the_wall(
    example: Example,
) -> None:
    open_ = agreed(example, replace(TITLED, title="Emma Fiktivsen leser"), TITLED)
    unnamed = replace(open_.as_anonymous(), register_names=frozenset({"Emma Fiktivsen"}))
    assert [each.title for each in on(unnamed).agreed] == ["Lesegruppe"]


def test_a_system_meeting_shows_its_actions_and_what_young_people_say(example: Example) -> None:
    system = example.as_system().with_discussion(
        actions=(
            SystemAction("1", "Felles mal", responsible=PersonRef("Berit Eksempelrud")),
            SystemAction("2", "Droppet", state=ActionState.DROPPED),
        ),
        agreement=Agreement(),
    ).with_part("system_voice", said="Spør oss før dere bestemmer.")  # fmt: skip
    assert on(system).agreed == (ShownAgreed("Felles mal", who="Berit"),)
    words = on(system, "A05").words
    assert words is not None
    assert words.of_many
    assert not words.verbatim


def test_no_clock_stands_beside_a_sensitive_item(example: Example) -> None:
    real = replace(example, template=load_template("RT"))
    timed = {item.id: on(real, item.id).timed for item in real.template.items}
    assert not any(timed[item] for item in ("A05", "A06", "A09"))
    assert timed["A04"]
