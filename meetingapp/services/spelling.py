"""What the spelling has learned here: words kept inside the vault, and whose words it lets be."""

import json
from dataclasses import asdict, dataclass
from typing import Final
from unicodedata import normalize

from meetingapp.errors import AppError
from meetingapp.services.policy import Desk, policy
from meetingapp.services.roles import Permission

_NAME: Final = "spelling"
_LONGEST: Final = 60
_MOST: Final = 5_000


@dataclass(frozen=True, slots=True)
class Spelling:
    """Words learned, and whether the child's own words are looked through too.

    A child is not corrected unless somebody asks for it.
    """

    words: tuple[str, ...] = ()
    on: bool = True
    marks_child: bool = False


@policy(Permission.RUN_MEETINGS)
def read_spelling(desk: Desk) -> Spelling:
    """Return what was learned, and what was chosen."""
    with desk.begin() as work:
        return _read(work.people.setting(_NAME))


@policy(Permission.RUN_MEETINGS)
def learn_word(desk: Desk, word: str) -> Spelling:
    """Let a word be spelt as it is, from now on.

    Raises:
        AppError: ``spelling.no_word`` when it is none, ``spelling.full`` when there are too many.
    """
    learned = normalize("NFC", word).strip()
    if not 0 < len(learned) <= _LONGEST or any(letter.isspace() for letter in learned):
        raise AppError("spelling.no_word")
    with desk.begin() as work:
        now = _read(work.people.setting(_NAME))
        words = tuple(sorted({*now.words, learned}))
        if len(words) > _MOST:
            raise AppError("spelling.full")
        kept = Spelling(words, now.on, now.marks_child)
        work.people.keep_setting(_NAME, json.dumps(asdict(kept), ensure_ascii=False))
        work.audit("setting.spelling", _NAME)
        work.commit()
    return kept


@policy(Permission.RUN_MEETINGS)
def save_spelling(desk: Desk, spelling: Spelling) -> Spelling:
    """Replace what was chosen, and forget learned words that are not in it any more."""
    with desk.begin() as work:
        known = set(_read(work.people.setting(_NAME)).words)
        kept = Spelling(
            tuple(word for word in spelling.words if word in known),
            spelling.on,
            spelling.marks_child,
        )
        work.people.keep_setting(_NAME, json.dumps(asdict(kept), ensure_ascii=False))
        work.audit("setting.spelling", _NAME)
        work.commit()
    return kept


def _read(written: str) -> Spelling:
    match json.loads(written or "{}"):
        case {"words": list(words), "on": bool(on), "marks_child": bool(marks)}:
            return Spelling(tuple(str(word) for word in words), on, marks)
    return Spelling()
