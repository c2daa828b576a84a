"""Drawn discussions: shipped ones with random marks, and something odd in a few of their texts."""

from random import Random
from typing import Final

from hypothesis import strategies as st

from meetingapp.domain.editions.texts import with_texts
from tests.document.copied import Finalised
from tests.document.editions.traced import Traced, traced, with_wishes

_NAMES: Final = frozenset({"who", "whom", "name", "by", "label", "objection_by", "decided_by"})
_HOSTILE: Final = st.sampled_from(
    ("<b>fet</b> & co", "a\u030arsak \u202e snudd", "to\u200bnull\u200bbredde", "${x} {y} %s",
     "én\nlinje\tog\u00a0en til", "🙂 glad 🙂 fjes", "x" * 3000, "../../etc/passwd og CON")
)  # fmt: skip
_WRITTEN: Final = st.one_of(_HOSTILE, st.text(min_size=12, max_size=60))


@st.composite
def complete(draw: st.DrawFn) -> Finalised:
    """Draw a shipped discussion with random marks, and something else in a few of its texts."""
    each: Traced = draw(st.sampled_from(traced()))
    random = Random(draw(st.integers(0, 10**6)))  # noqa: S311 - drawn, so that it shrinks
    told = with_wishes(each, random)
    texts = draw(st.lists(_WRITTEN, min_size=1, max_size=5))

    def write(name: str, text: str) -> str:
        if name in _NAMES or random.random() > 0.1:
            return text
        return random.choice(texts)

    return told.with_discussion(with_texts(told.discussion, write))
