"""What is left in a text without names and may still tell who it is about: a person looks at it."""

import re
from collections.abc import Iterator
from typing import Final

from meetingapp.domain.editions.edited import Rare, RareKind
from meetingapp.domain.editions.texts import texts_of
from meetingapp.domain.meeting import Sitting

_WORD: Final = re.compile(r"(?<![\w\[])[^\W\d_]+(?:-[^\W\d_]+)*(?![\w\]])")
_MONTHS: Final = (
    "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
)
_DATE: Final = re.compile(
    rf"(?<!\d)\d{{1,2}}\.\s?(?:{_MONTHS})\b(?:\s\d{{4}})?"
    r"|(?<![\d.])\d{1,2}[./]\s?\d{1,2}[./]\s?(?:\d{4}|\d\d)(?!\d)",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"(?<![\d.,])\d{4,}(?!\d|[.,]\d)")
_BEGINS: Final = frozenset('.!?:;\n•–«"“(')
_TRAIT: Final = re.compile(
    r"\b(?:adopt\w+|fosterh\w+|fosterbarn\w*|tvilling\w*|trilling\w*|rullestol\w*|rullator\w*"
    r"|cochlea\w*|blind\w*|døv\w*|diagnos\w+|syndrom\w*|epilep\w+|diabet\w+|kreft\w*"
    r"|asylsøk\w+|flyktning\w*|same|samisk\w*|kven\w*|romfolk\w*|jehova\w*|muslim\w*|jød\w+"
    r"|fengs\w+|selvmord\w*|sjølvmord\w*|drap\w*|dødsfall\w*|brann\w*|ulykke\w*|voldtekt\w*"
    r"|valdtekt\w*|ask|tegnspråk\w*|teiknspråk\w*|tolk\w*|lærling\w*|verdensmester\w*)\b",
    re.IGNORECASE,
)
"""Words for what few children of a place share."""


def rare_in(sitting: Sitting) -> tuple[Rare, ...]:
    """Return what a person must look at, in the order of the discussion, each once."""
    [discussion] = sitting.discussions
    found = dict.fromkeys(
        Rare(path, kind, word)
        for path, _, text in texts_of(discussion)
        for kind, word in _found_in(text)
    )
    return tuple(found)


def _found_in(text: str) -> Iterator[tuple[RareKind, str]]:
    for word in _WORD.finditer(text):
        before = text[: word.start()].rstrip(" ")[-1:]
        is_name = word[0][0].isupper() and not word[0].isupper()
        if is_name and before and before not in _BEGINS:
            yield RareKind.NAME, word[0]
    for pattern, kind in (
        (_DATE, RareKind.DATE),
        (_NUMBER, RareKind.NUMBER),
        (_TRAIT, RareKind.TRAIT),
    ):
        for each in pattern.finditer(text):
            yield kind, each[0]
