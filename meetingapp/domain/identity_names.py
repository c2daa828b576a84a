"""Finds names of known people in a text, in time that grows with the text and not with the names.

A full name is found however it is cased; a first or last name alone only with a capital letter,
for "Hans" and "Dag" are names and words.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

_LETTERS: Final = re.compile(r"[^\W\d_]+")
_SHORTEST: Final = 3
_LOOK_BACK: Final = 8
_BEGINS: Final = frozenset('.!?:;\n•–-«"“(')
_ALSO_WORDS: Final = frozenset(
    {"hans", "per", "pål", "dag", "liv", "mai", "mars", "april", "juni", "juli", "august", "vår",
     "ask", "odd", "stein", "sol", "bjørn", "storm", "gro", "åse", "berg", "dal", "strand",
     "skog", "bakken", "haugen", "vik", "sand", "lund", "holm", "moen", "eide", "helle", "tone",
     "line", "rose", "von", "van", "der", "den", "del", "stor", "hauge", "kirke", "lie", "vang"}
)  # fmt: skip

Spelled = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text, where it stands, and whether a sentence begins there."""

    word: str
    start: int
    end: int
    begins: bool


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Known names, ready to be looked up: whole names by their first word, and each word alone.

    ``staff`` are whole names that may stand in any text; a word of theirs alone is looked up only
    where it is somebody else's too.
    """

    whole: Mapping[str, tuple[Spelled, ...]] = field(default_factory=dict)
    single: frozenset[str] = frozenset()
    staff: frozenset[Spelled] = frozenset()

    def may_hold(self, words: Spelled) -> bool:
        """Tell quickly whether a text of these words can hold a name at all: most cannot."""
        return any(
            word in self.single or word in self.whole or word.removesuffix("s") in self.single
            for word in words
        )


_KEPT: Final[dict[int, tuple[frozenset[str], frozenset[str], NameIndex]]] = {}


def index_of(names: frozenset[str], staff: frozenset[str] = frozenset()) -> NameIndex:
    """Return the index of a register. It is built once, for it is looked up at every keystroke.

    Only the register in use is remembered, and it is known by being the same object: to compare
    20,000 names would cost as much as looking through the texts.
    """
    kept = _KEPT.get(id(names))
    if kept is not None and kept[0] is names and kept[1] == staff:
        return kept[2]
    built = _built(names, staff)
    _KEPT.clear()
    _KEPT[id(names)] = (names, staff, built)
    return built


def _built(names: frozenset[str], staff: frozenset[str]) -> NameIndex:
    whole: dict[str, set[Spelled]] = {}
    single: set[str] = set()
    for name in names:
        words = spelled(name)
        if name not in staff:
            single.update(word for word in words if len(word) >= _SHORTEST)
        if len(words) > 1:
            whole.setdefault(words[0], set()).update({words, (words[0], words[-1])})
    longest_first = {first: tuple(sorted(w, key=len, reverse=True)) for first, w in whole.items()}
    return NameIndex(longest_first, frozenset(single), _with_short(map(spelled, staff)))


def _with_short(names: Iterable[Spelled]) -> frozenset[Spelled]:
    """Add first and last word of longer names, for so people are called."""
    return frozenset(form for name in names if name for form in (name, (name[0], name[-1])))


def spelled(name: str) -> Spelled:
    """Return the words of a name as they are compared."""
    return tuple(word.casefold() for word in _LETTERS.findall(name))


def names_in(text: str, index: NameIndex, allowed: frozenset[Spelled]) -> Iterator[str]:
    """Give each known name in a text, as it is written there. ``allowed`` may be named."""
    if not index.may_hold(spelled(text)):
        return
    tokens = _tokens(text)
    present = _with_short(allowed)
    may_stand = {word for name in allowed for word in name}
    skip_to = 0
    for at, token in enumerate(tokens):
        if at < skip_to:
            continue
        length = _whole_at(tokens, at, index)
        if length:
            skip_to = at + length
            words = tuple(_plain(t.word) for t in tokens[at:skip_to])
            forms = (words, (*words[:-1], words[-1].removesuffix("s")))
            if not any(form in present or form in index.staff for form in forms):
                yield text[token.start : tokens[skip_to - 1].end]
        elif _is_single(token, index, may_stand):
            yield token.word


def _tokens(text: str) -> list[Token]:
    tokens = []
    for found in _LETTERS.finditer(text):
        before = text[max(0, found.start() - _LOOK_BACK) : found.start()].rstrip(" \t")[-1:]
        begins = not before or before in _BEGINS
        tokens.append(Token(found.group(), found.start(), found.end(), begins))
    return tokens


def _whole_at(tokens: list[Token], at: int, index: NameIndex) -> int:
    """Return how many words of a known whole name begin here; the last may be a genitive."""
    for name in index.whole.get(_plain(tokens[at].word), ()):
        there = [_plain(token.word) for token in tokens[at : at + len(name)]]
        if there in ([*name], [*name[:-1], f"{name[-1]}s"]):
            return len(name)
    return 0


def _is_single(token: Token, index: NameIndex, may_stand: set[str]) -> bool:
    if not token.word[0].isupper() or len(token.word) < _SHORTEST:
        return False
    plain = _plain(token.word)
    if token.begins and plain in _ALSO_WORDS:
        return False
    forms = [plain, plain.removesuffix("s")]
    if any(form in may_stand for form in forms):
        return False
    return any(len(form) >= _SHORTEST and form in index.single for form in forms)


def _plain(word: str) -> str:
    return word.casefold()
