"""Documents to print by the hundred: every field of the minutes filled, with any text."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from meetingapp.codec.body import canonical
from meetingapp.document.blocks import Document
from meetingapp.document.full import build
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.voice import VoiceStatus
from meetingapp.services.shelf import load_template
from meetingapp.words import Language, Words
from tests.document.conftest import Finished, Told
from tests.document.filled import filled
from tests.domain.jonas import jonas_case, jonas_discussion, jonas_meeting

_WORDS = (
    "Åsne leser høyt", "fire dager i uka", "Čáhci og Ŋuolla", "«lite rom»", "§ 13", "☒", "😀",
    "en lang setning som går over flere linjer og til slutt tar slutt", "ord\nny linje", "1,5 %",
)  # fmt: skip


@dataclass(frozen=True)
class Kept:
    """What the store keeps of finalised minutes: the canonical content, and the stamp."""

    content: bytes
    stamp: Finished
    language: Language


def kept(random: Random, number: int) -> Kept:
    """Fill in a discussion with words drawn by chance, and finalise it."""

    def write(_: int, field: str) -> str:
        return " ".join((field, *random.choices(_WORDS, k=random.randrange(1, 4))))

    jonas = Told(jonas_meeting(), jonas_case(), jonas_discussion(), Language.NB)
    told, _ = filled(jonas, VoiceStatus.OBTAINED, write)
    sitting = Sitting(told.meeting, (told.case,), (told.discussion,))
    moment = datetime(2026, 12, 3, 14, 30, tzinfo=UTC) + timedelta(hours=7 * number)  # evenings too
    stamp = Finished(finalised_at=moment)
    return Kept(canonical(sitting), stamp, list(Language)[number % len(Language)])


def document_of(sitting: Sitting, stamp: Finished, language: Language) -> Document:
    """Write the minutes anew from what was kept."""
    return build(sitting, template=load_template("RT"), stamp=stamp, words=Words(language))
