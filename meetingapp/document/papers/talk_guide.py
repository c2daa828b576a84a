"""The guide for the talk before a meeting: how to do it, what to say, what to write down."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from meetingapp import paths
from meetingapp.document.blocks import (
    Block,
    Box,
    Document,
    Faces,
    Fact,
    Facts,
    Heading,
    Items,
    Keep,
    Lines,
)
from meetingapp.document.papers import frame
from meetingapp.document.papers.told import Told
from meetingapp.document.record import fact
from meetingapp.document.wording import first_name, sentence_of
from meetingapp.domain.papers.talk_guide import TalkGuide
from meetingapp.words import Language, Words

_VERSION: Final = 1
_TO_THE_CHILD: Final = ("begin", "day", "change", "wish", "end")


@dataclass(frozen=True, slots=True)
class GuidePart:
    """A part of the guide. ``is_said`` where it is said aloud, word for word."""

    name: str
    heading: str
    lines: tuple[str, ...]
    is_said: bool = False


@dataclass(frozen=True, slots=True)
class GuideTexts:
    """One language: single texts by ``part.name``, and lists of lines by the same."""

    single: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]


@cache
def guide_texts(language: Language) -> GuideTexts:
    """Read the texts. There is no English guide: it is said to children here."""
    written = Language.NN if language is Language.NN else Language.NB
    file = paths.resources() / "guides" / f"talk.{written}.v{_VERSION}.toml"
    tree = tomllib.loads(file.read_text(encoding="utf-8"))
    single, lists = {}, {}
    for part, table in tree.items():
        for name, told in table.items() if isinstance(table, dict) else ():
            if isinstance(told, str):
                single[f"{part}.{name}"] = told
            else:
                lists[f"{part}.{name}"] = tuple(told)
    return GuideTexts(MappingProxyType(single), MappingProxyType(lists))


def heading_of(guide: TalkGuide, language: Language) -> str:
    """Name the guide after whom the talk is held with."""
    told = guide_texts(language).single
    return told["headings.with_guardian" if guide.with_guardian else "headings.with_child"]


def faces(language: Language) -> tuple[str, str, str]:
    """Return what the three faces say."""
    told = guide_texts(language).single
    return told["faces.better"], told["faces.same"], told["faces.worse"]


def parts(guide: TalkGuide, language: Language) -> tuple[GuidePart, ...]:
    """Return the guide part by part, as it is read on the screen and on paper."""
    return tuple(_parts(guide, guide_texts(language)))


def build(guide: TalkGuide, words: Words) -> Document:
    """Write the guide as a paper, with lines to write on."""
    heading = heading_of(guide, words.language)
    told = Told(guide.head, words)
    return frame.paper(heading, _blocks(guide, told, heading), guide.head, words)


def _parts(guide: TalkGuide, texts: GuideTexts) -> Iterator[GuidePart]:
    def part(name: str, of: str, *, said: bool = False) -> GuidePart:
        heading = texts.single[f"headings.{name}"]
        return GuidePart(name, heading, texts.lists[f"{of}.{name}"], said)

    yield part("how", guide.age)
    if guide.without_speech and not guide.with_guardian:
        yield part("aac", "shared")
    if guide.interpreter:
        yield part("interpreter", "shared")
    for name in _TO_THE_CHILD:
        if name == "change" and not guide.asks_change:
            continue
        yield part(name, guide.age, said=True)
        if name == "change" and guide.agreed:
            agreed = tuple(map(sentence_of, guide.agreed))
            yield GuidePart("agreed", texts.single["headings.agreed"], agreed)
    yield part("unsafe", "shared")


def _blocks(guide: TalkGuide, told: Told, heading: str) -> Iterator[Block]:
    words = told.words
    texts = guide_texts(words.language)
    yield Heading(1, heading, first_name(guide.head.child))
    yield Facts((*told.about(), *_when(guide, told)))
    for part in _parts(guide, texts):
        lines = tuple(f"«{line}»" for line in part.lines) if part.is_said else part.lines
        items: tuple[Block, ...] = (Heading(2, part.heading), Items(lines))
        if part.name == "change" and not guide.with_guardian:
            items = (*items, Faces(faces(words.language)))
        yield Keep(items)
    heard = "guardian_words" if guide.with_guardian else "words"
    names = (heard, *(("change",) if guide.asks_change else ()), "share", "when")
    labels = tuple(texts.single[f"lines.{name}"] for name in names)
    yield Keep((Heading(2, texts.single["headings.write"]), Box((Lines(labels),), by_hand=True)))


def _when(guide: TalkGuide, told: Told) -> Iterator[Fact]:
    words = told.words
    if guide.by is not None:
        yield from fact(words("Who holds the talk"), told.who(guide.by))
    if guide.before is not None:
        yield from fact(words("By"), words.long_day(guide.before))
    yield from fact(words("The meeting"), words.long_day(guide.meeting))
