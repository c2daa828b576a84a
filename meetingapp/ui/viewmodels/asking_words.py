"""Whom a preparation waits for, and a text to ask each with: it names no child."""

from meetingapp.domain.preparation import ASKED_OF, Step, StepKind
from meetingapp.services.preparing import Preparation
from meetingapp.ui.viewmodels.prepare_words import child_of, first_name, talk_said
from meetingapp.words import Words


def waited_for(known: Preparation) -> tuple[Step, ...]:
    """Return what somebody by name is waited for with, before the meeting."""
    return tuple(
        step
        for step in known.line.before
        if step.kind in ASKED_OF and step.who is not None and not step.is_done
    )


def waited(words: Words, known: Preparation, one: Step) -> str:
    """Say for what somebody is waited for, and when they were asked."""
    asked = words("not asked yet")
    if one.asked_on is not None:
        asked = words("asked {day}", day=words.day_month(one.asked_on))
    match one.kind:
        case StepKind.MEASURED:
            what = words("the newest number")
        case StepKind.CHILD_TALK:
            what = talk_said(words, known, child_of(words, known))
        case _:
            what = words("how they see it")
    return f"{what[:1].upper()}{what[1:]}, {asked}"


def ask_label(one: Step, words: Words) -> str:
    """Say whom a text is for: a first one, or one more."""
    name = first_name(one.who.name) if one.who is not None else ""
    if one.asked_on is not None:
        return words("Remind {name}", name=name)
    return words("Ask {name}", name=name)


def ask_text(words: Words, known: Preparation, one: Step) -> str:
    """Write a text to copy and send. It names no child and tells nothing of the case."""
    name = first_name(one.who.name) if one.who is not None else ""
    day = words.long_day(known.meeting.date)
    lines = [words("Hello, {name}.", name=name) if name else words("Hello.")]
    match one.kind:
        case StepKind.MEASURED:
            lines.append(
                words(
                    "Before the meeting on {day} we need the newest numbers of what you "
                    "follow up. Tell me them when we talk.",
                    day=day,
                )
            )
        case StepKind.CHILD_TALK:
            lines.append(
                words(
                    "Before the meeting on {day} you are to have the talk we agreed on. "
                    "Tell me when it is done.",
                    day=day,
                )
            )
        case _:
            lines.append(
                words(
                    "Before the meeting on {day} we want to hear how you see it, and "
                    "what you wish for. When may I call you?",
                    day=day,
                )
            )
    chair = known.meeting.chair
    if chair is not None:
        lines += ["", words("Regards, {who}", who=chair.name)]
    return "\n".join(lines)
