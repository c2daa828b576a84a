"""The action list of a system meeting: each measure with its steps, and who does what by when."""

from collections.abc import Iterator
from string import ascii_lowercase

from meetingapp.document.blocks import Block, Cell, Chip, Heading, Strong, Table, Tone
from meetingapp.document.record import Record
from meetingapp.document.wording import capital, sentence_of
from meetingapp.domain.people import PersonRef
from meetingapp.domain.system import ActionState, ActionStep, SystemAction

_TONES = {
    ActionState.PLANNED: Tone.NEUTRAL,
    ActionState.UNDER_WAY: Tone.YELLOW,
    ActionState.DONE: Tone.GREEN,
    ActionState.DROPPED: Tone.NEUTRAL,
}


def actions(record: Record) -> Iterator[Block]:
    """Print one row per measure and one per step."""
    words, listed = record.words, record.discussion.actions
    if not listed:
        return
    yield Heading(2, words("List of actions"), record.since("S02"))
    yield Table(
        (words("Measure and steps"), words("Responsible"), words("Month"), words("State")),
        _rows(record, listed),
        (222, 105, 85, 65),
        words("Measures with their steps, each with one responsible, a month and where it stands"),
    )


def without_names(record: Record) -> Iterator[Block]:
    """Print the same where nobody is named and no day is told."""
    words, listed = record.words, record.discussion.actions
    if not listed:
        return
    yield Heading(2, words("List of actions"))
    yield Table(
        (words("Measure and steps"), words("State")),
        tuple((title, state) for title, _, _, state in _rows(record, listed)),
        (397, 80),
        words("Measures with their steps, and where each stands"),
    )


def _rows(record: Record, listed: tuple[SystemAction, ...]) -> tuple[tuple[Cell, ...], ...]:
    """Name a person’s role the first time, and only the name from then on."""
    named: set[str] = set()
    rows = []
    for number, action in enumerate(listed, start=1):
        for one, first in _lines(record, number, action):
            rows.append((first, _who(record, one.responsible, named), *_when(record, one)))
            named.update({one.responsible.name} if one.responsible else ())
    return tuple(rows)


def _lines(
    record: Record, number: int, action: SystemAction
) -> Iterator[tuple[SystemAction | ActionStep, Cell]]:
    title = Strong(f"{number}. {action.measure}".rstrip())
    goal = action.goal.strip()
    aim = record.words("Goal: {goal}", goal=sentence_of(goal)) if goal else ""
    yield action, ((title, aim) if aim else title)
    for position, step in enumerate(action.steps):
        yield step, (f"{_letter(position)}. {sentence_of(step.text)}",)


def _letter(position: int) -> str:
    """Name a step by a letter, and by its number where the alphabet ends."""
    return ascii_lowercase[position] if position < len(ascii_lowercase) else str(position + 1)


def _who(record: Record, person: PersonRef | None, named: set[str]) -> Cell:
    if person is None:
        return "–"
    role = person.role or record.role_of(person.name)
    return (person.name, role) if role and person.name not in named else person.name


def _when(record: Record, one: SystemAction | ActionStep) -> tuple[Cell, Cell]:
    month = capital(record.words.month_and_year(one.month)) if one.month else "–"
    return month, Chip(_TONES[one.state], capital(record.words.code(one.state)))
