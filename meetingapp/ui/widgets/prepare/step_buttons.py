"""What can be pressed in the row of a step, and what each is for."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import partial
from typing import Final

from meetingapp.domain.preparation import Step, StepKind
from meetingapp.services.preparing import Preparation
from meetingapp.ui.viewmodels.asking_words import ask_label
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.wording import Say
from meetingapp.words import Words


class Deed(StrEnum):
    """What a button in a row does."""

    MAKE_LETTERS = "MAKE_LETTERS"
    GIVE_TASKS = "GIVE_TASKS"
    CHANGE = "CHANGE"
    ARRANGE = "ARRANGE"
    GUIDE = "GUIDE"
    ASK = "ASK"
    BRIEF = "BRIEF"
    MINUTES = "MINUTES"


Does = Callable[[Deed, Step], None]
_OF_MINUTES: Final = frozenset({StepKind.MINUTES_OUT, StepKind.APPROVED, StepKind.JOURNALED})


def buttons_of(known: Preparation, step: Step, does: Does) -> tuple[Button, ...]:
    """Make the buttons of a row. Before the meeting and after it there are different ones."""
    return tuple(_button(step, deed, say, does) for deed, say in _deeds(known, step))


def _deeds(known: Preparation, step: Step) -> Iterator[tuple[Deed, Say]]:
    if known.is_held:
        if step.kind in _OF_MINUTES and known.minutes_id and not step.is_done:
            yield Deed.MINUTES, lambda words: words("Open the minutes")
        return
    if step.kind is StepKind.LETTERS_MADE:
        yield Deed.MAKE_LETTERS, partial(_make_letters, step)
        return
    if step.is_done:
        return
    match step.kind:
        case StepKind.TASKS:
            yield Deed.GIVE_TASKS, lambda words: words("Give the usual tasks")
        case StepKind.PLACE:
            yield Deed.CHANGE, lambda words: words("Choose a place")
        case StepKind.EFFECT:
            yield Deed.BRIEF, lambda words: words("Look it over")
        case StepKind.CHILD_TALK:
            yield from _talk(step)
        case StepKind.MEASURED | StepKind.GUARDIAN_VIEW if step.who:
            yield Deed.ASK, partial(ask_label, step)


def _talk(step: Step) -> Iterator[tuple[Deed, Say]]:
    if step.who is None:
        yield Deed.ARRANGE, lambda words: words("Choose who")
    else:
        yield Deed.ASK, partial(ask_label, step)
    yield Deed.GUIDE, lambda words: words("What do I ask about?")
    if step.who is not None:
        yield Deed.ARRANGE, lambda words: words("Change it")


def _make_letters(step: Step, words: Words) -> str:
    return words("Make them again") if step.is_done else words("Make invitations")


def _button(step: Step, deed: Deed, say: Say, does: Does) -> Button:
    button = Button(say, kind="soft")
    button.clicked.connect(lambda _on: does(deed, step))
    return button
