"""What may be put right on a point while it is read aloud, without leaving the read-back."""

from dataclasses import dataclass
from enum import StrEnum

from meetingapp.domain import read_back
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.viewmodels.room.read_back import ReadLine
from meetingapp.ui.wording import Say


class EditKind(StrEnum):
    """What kind of field it is."""

    WORDS = "WORDS"
    PERSON = "PERSON"
    DAY = "DAY"
    NUMBER = "NUMBER"


@dataclass(frozen=True, slots=True)
class Edit:
    """One field of a point: where it stands, of what kind, and what it is called."""

    path: str
    kind: EditKind
    label: Say


def edits_of(room: RoomViewModel, line: ReadLine) -> tuple[Edit, ...]:
    """Return the fields of one point; none where it is mended on an item of its own."""
    kind, _, _ = line.key.partition(" ")
    if kind == read_back.VOICE:
        return _voice(room) if room.derived.voice.is_heard else ()
    return _agreed(kind, line.path) or _words_of(kind) or _onward(kind)


def _agreed(kind: str, path: str) -> tuple[Edit, ...]:
    base = path.rpartition(".")[0]
    match kind:
        case "measure":
            return _measure(base)
        case "decision":
            return (Edit(path, EditKind.WORDS, lambda words: words("What we agreed")),)
        case "action":
            return (
                Edit(path, EditKind.WORDS, lambda words: words("What we will do")),
                Edit(f"{base}.responsible", EditKind.PERSON, _responsible()),
            )
    return ()


def _words_of(kind: str) -> tuple[Edit, ...]:
    said: dict[str, tuple[str, Say]] = {
        read_back.YOUNG: (
            "system_voice.said",
            lambda words: words("What do children and young people say?"),
        ),
        read_back.BEST: ("best_interest.conclusion", lambda words: words("Conclusion")),
    }
    found = said.get(kind)
    return (Edit(found[0], EditKind.WORDS, found[1]),) if found is not None else ()


def _voice(room: RoomViewModel) -> tuple[Edit, ...]:
    """The words the child keeps back are not opened in front of everybody."""
    summary: Say = lambda words: words("A neutral summary the child accepts")  # noqa: E731 - a text, said in each language
    own: Say = lambda words: words("The child’s own words")  # noqa: E731 - a text, said in each language
    shown = room.derived.voice.words_may_be_shown
    path = "voice.own_words" if shown else "voice.neutral_summary"
    return (
        Edit(path, EditKind.WORDS, own if shown else summary),
        Edit(
            "voice.effect_on_decision", EditKind.WORDS, lambda words: words("What did it change?")
        ),
    )


def _measure(base: str) -> tuple[Edit, ...]:
    return (
        Edit(f"{base}.action", EditKind.WORDS, lambda words: words("What will the adults do?")),
        Edit(f"{base}.responsible", EditKind.PERSON, _responsible()),
        Edit(f"{base}.target.value", EditKind.NUMBER, lambda words: words("Target")),
        Edit(f"{base}.evaluation_date", EditKind.DAY, lambda words: words("Looked at again")),
    )


def _onward(kind: str) -> tuple[Edit, ...]:
    match kind:
        case read_back.COORDINATION:
            return (
                Edit(
                    "coordination.coordinator",
                    EditKind.PERSON,
                    lambda words: words("Coordinator"),
                ),
            )
        case read_back.NEXT:
            return (
                Edit("next_meeting.on", EditKind.DAY, lambda words: words("Meeting or evaluation")),
                Edit("next_meeting.convener", EditKind.PERSON, lambda words: words("Convened by")),
            )
        case read_back.FEEDBACK:
            return (
                Edit(
                    "feedback.teller", EditKind.PERSON, lambda words: words("Who tells the child?")
                ),
                Edit("feedback.by_date", EditKind.DAY, lambda words: words("By")),
            )
        case read_back.DISSENT:
            return (
                Edit(
                    "best_interest.dissents.0.who_role",
                    EditKind.WORDS,
                    lambda words: words("Who disagrees?"),
                ),
                Edit(
                    "best_interest.dissents.0.view",
                    EditKind.WORDS,
                    lambda words: words("What do they think?"),
                ),
            )
    return ()


def _responsible() -> Say:
    return lambda words: words("Responsible, one person")
