"""What a search takes in a large vault, beside the bare question to the index of words.

The set is mixed as people search: names, their beginnings and misspellings, numbers, titles,
phrases of minutes, conditions with and without words, and what is not there.
"""

import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from random import Random
from types import MappingProxyType
from typing import Final

from bench.large_rows import FIRST, LAST
from bench.row import Budget, Of, Row
from bench.spread import Spread
from meetingapp.models.connection import RawConnection
from meetingapp.ui.search_port import Finder

EACH: Final = 12
"""So many of each: more than 200 searches in all."""
_ROOM: Final = 1 << 40
_KINDS: Final = 5
_BARE: Final = """
    SELECT rowid FROM search_words
    WHERE search_words MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT 8
"""
_MISSPELT: Final = ("Haakon", "Oeyvind", "Aase", "Sigridd", "Ingridd", "Nohra", "Jonass", "Emrick")
_WORDS: Final[Mapping[str, Callable[[Random], str]]] = MappingProxyType(
    {
        "beginning": lambda random: random.choice(FIRST)[:3],
        "surname": lambda random: random.choice(LAST)[:4],
        "number": lambda random: f"{random.randrange(10_000)}/26",
        "whole name": lambda random: f"{random.choice(FIRST)} {random.choice(LAST)}",
        "misspelt": lambda random: f"{random.choice(_MISSPELT)} {random.choice(LAST)[:5]}",
        "title": lambda random: random.choice(("lesegr", "rolig start", "fast plass", "leksehj")),
        "phrase": lambda random: random.choice(("plenumslesing", "lesegruppe i lite rom")),
        "no hit": lambda random: random.choice(("xylofonisk", "qwert zxcv", "9999999/99")),
    }
)
_CONDITIONS: Final[Mapping[str, Callable[[Random], str]]] = MappingProxyType(
    {
        "@meg": lambda _: "@meg",
        "@name": lambda random: f"@{random.choice(FIRST)}",
        "@nobody": lambda _: "@finnesikke",
        "evalueres:": lambda _: "evalueres:denne uken",
        "er:åpen": lambda _: "er:åpen",
        "er:forfalt": lambda _: "er:forfalt",
        "er:lukket": lambda _: "er:lukket",
        "type:": lambda random: random.choice(("type:IT", "type:RT")),
        "word @meg": lambda random: f"{random.choice(FIRST)[:3]} @meg",
        "word er:åpen": lambda random: f"{random.choice(LAST)[:4]} er:åpen",
    }
)


def searches(finder: Finder, raw: RawConnection) -> Iterator[Row]:
    """Search and ask the index barely, in turns, and tell of the whole set and of what is words."""
    random, ours, bare = Random(1), dict[str, list[float]](), list[float]()
    finder.find("jonas")
    for _ in range(EACH):
        for kind, makes in (*_WORDS.items(), *_CONDITIONS.items()):
            text = makes(random)
            ours.setdefault(kind, []).append(_took(finder.find, text))
            if kind in _WORDS:
                bare.append(_took(partial(_ask, raw), text))
    every = Spread.of(each for took in ours.values() for each in took)
    slowest = max(ours, key=lambda kind: statistics.median(ours[kind]))
    yield Row(
        key="search",
        what=f"search, a mixed set of {len(every.took)}",
        ours=every,
        budget=Budget(50, Of.P95),
        note=f"slowest: {slowest}, {statistics.median(ours[slowest]):.1f} ms in the middle",
    )
    yield Row(
        key="search.words",
        what="search with words",
        ours=Spread.of(each for kind in _WORDS for each in ours[kind]),
        beside=Spread.of(bare),
        reference="bare FTS5 in the same index",
        budget=Budget(2, Of.P95_RATIO),
    )


def _ask(raw: RawConnection, text: str) -> None:
    """Ask for the newest of each kind, and nothing else."""
    words = " AND ".join(f'"{word}" *' for word in text.casefold().split())
    for kind in range(_KINDS):
        raw.execute(_BARE, (words, kind * _ROOM, (kind + 1) * _ROOM - 1)).fetchall()


def _took(does: Callable[[str], object], text: str) -> float:
    began = time.perf_counter()
    does(text)
    return (time.perf_counter() - began) * 1000
