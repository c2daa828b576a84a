"""What is left out before a file is written is nowhere in it, and the scan would find it."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from random import Random
from typing import Any

from meetingapp.document.blocks import Document
from meetingapp.document.plain import texts
from meetingapp.domain.copy_format import CopyFormat
from meetingapp.domain.leaks import LeakPlace, Needles
from meetingapp.domain.voice import VoiceStatus
from meetingapp.wiring.copying import Copying
from meetingapp.words import Language
from tests.document.conftest import Told
from tests.document.filled import filled
from tests.document.free_text import NOT_PROSE
from tests.domain.jonas import jonas_case, jonas_discussion, jonas_meeting
from tests.faults.campaign import Campaign

SYLLABLES = ("ba", "ke", "lo", "mi", "nu", "ry", "så", "tø", "væ", "ŋu", "đa", "ši", "fé", "go")
LEFT_OUT = "[utelatt]"
PRESS = Copying()


def secret(random: Random) -> str:
    """Make a text nobody else has written: a name, a sentence, or several lines."""
    words = [
        "".join(random.choices(SYLLABLES, k=random.choice((2, 3, 4))))
        for _ in range(random.choice((1, 2, 2, 9, 30)))
    ]
    return " ".join(words).capitalize() + random.choice(("", ".", " & <b>", "\nÅ"))


@cache
def whole() -> Told:
    """Give a discussion in which every field holds a text of its own."""
    random = Random("every field")  # noqa: S311 - the same texts every time
    jonas = Told(jonas_meeting(), jonas_case(), jonas_discussion(), Language.NB)
    told, _ = filled(jonas, VoiceStatus.OBTAINED, lambda number, _: f"{secret(random)} {number}")
    return told


def written(value: object, name: str = "") -> Iterator[str]:
    """Give the texts that may be left out."""
    if isinstance(value, Enum) or name in NOT_PROSE:
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from written(one, name)
    elif is_dataclass(value):
        for field in fields(value):
            yield from written(getattr(value, field.name), field.name)


def without(value: Any, gone: frozenset[str], name: str = "") -> Any:
    """Leave texts out of a value, each for a mark that is as wide as every other."""
    if isinstance(value, Enum) or name in NOT_PROSE:
        return value
    if isinstance(value, str):
        return LEFT_OUT if value in gone else value
    if isinstance(value, tuple):
        return tuple(without(one, gone, name) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        changes = {f.name: without(getattr(value, f.name), gone, f.name) for f in fields(value)}
        return replace(value, **changes)
    return value


def said(document: Document) -> str:
    return "\n".join(texts(document))


def test_what_was_left_out_is_nowhere_in_any_file(campaign: Campaign) -> None:
    tried = campaign(
        "T69",
        "redactions of random texts in every field, each written in one of four formats, and the "
        "four files with all of them",
        short=4,
        full=1000,
    )
    told = whole()
    complete = told.document()
    pool = sorted(
        {text for part in (told.meeting, told.discussion) for text in written(part)} - set(Language)
    )
    printed = Needles(pool).in_text(said(complete))
    assert len(printed) > 80
    in_whole = {
        each: {
            found.needle
            for found in PRESS.scan(PRESS.render(complete, each), each, printed, "x")
            if found.place is LeakPlace.TEXT
        }
        for each in CopyFormat
    }
    assert all(found == set(printed) for found in in_whole.values())
    hits = looked_for = 0
    for number in range(tried.count):
        format_ = list(CopyFormat)[number % len(CopyFormat)]
        gone = frozenset(tried.random.sample(pool, k=tried.random.randint(1, 25)))
        left = replace(
            told,
            meeting=without(told.meeting, gone),
            discussion=without(told.discussion, gone),
        )
        document = left.document()
        # What also stands in a field of the case was not left out of this document.
        needles = tuple(sorted(gone - set(Needles(gone).in_text(said(document)))))
        looked_for += len(needles)
        content = PRESS.render(document, format_)
        hits += len(PRESS.scan(content, format_, needles, "2026-11-24-RT-S1"))
    assert looked_for >= 8 * tried.count
    assert hits == 0
    tried.held(
        f"0 hits for {looked_for} texts left out of {tried.count} files; in the files with all of "
        f"them the scan found {len(printed)} of {len(printed)}, in each format"
    )
