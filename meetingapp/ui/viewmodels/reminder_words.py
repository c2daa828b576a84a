"""A reminder of a late evaluation, ready to copy. It names no child and tells nothing of a case."""

from meetingapp.domain.escalating import Reminder, Stage
from meetingapp.ui.viewmodels.prepare_words import first_name
from meetingapp.words import Words


def reminder_title(words: Words, reminder: Reminder) -> str:
    """Say whom it is for."""
    match reminder.stage:
        case Stage.RESPONSIBLE:
            return words("To whoever is responsible")
        case Stage.COORDINATOR:
            return words("To the coordinator")
        case Stage.LEADER:
            return words("To the leader")


def reminder_text(words: Words, reminder: Reminder, sender: str) -> str:
    """Write the whole text, from the greeting to the name of whoever sends it."""
    name = first_name(reminder.to) if reminder.to else ""
    greeting = words("Hello, {name}.", name=name) if name else words("Hello.")
    rest = words("I write no more here. What it is about stands in Samråd.")
    lines = [greeting, "", _asked(words, reminder), "", rest]
    if sender:
        lines += ["", words("Regards, {who}", who=sender)]
    return "\n".join(lines)


def _asked(words: Words, reminder: Reminder) -> str:
    case = words("one of our cases")
    if reminder.reference:
        case = words("case {number}", number=reminder.reference)
    day = words.long_day(reminder.evaluated_on)
    match reminder.stage:
        case Stage.RESPONSIBLE:
            return words(
                "A measure you are responsible for in {case} should have been evaluated on {day}. "
                "Can you tell me the newest number, or what stands in the way? Then we find a day.",
                case=case,
                day=day,
            )
        case Stage.COORDINATOR:
            return words(
                "An evaluation in {case}, which you coordinate, should have been made on {day}. "
                "Can you find a day for it, and tell me who is to come?",
                case=case,
                day=day,
            )
        case Stage.LEADER:
            return words.plural(
                "An evaluation in {case} should have been made on {day}, and is one day late. We "
                "need your help to get it done. Can you say who does it, and by when?",
                "An evaluation in {case} should have been made on {day}, and is {n} days late. We "
                "need your help to get it done. Can you say who does it, and by when?",
                reminder.days,
                case=case,
                day=day,
            )
