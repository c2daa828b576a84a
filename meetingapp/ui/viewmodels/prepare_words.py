"""The words of a meeting’s preparation: days as people say them, steps, and texts to hand on."""

from collections.abc import Mapping

from meetingapp.domain.calendar import SchoolHoliday
from meetingapp.domain.case import NamedChild
from meetingapp.domain.people import PersonRef
from meetingapp.domain.preparation import Group, Moment, Step, StepKind
from meetingapp.domain.template import Severity
from meetingapp.services.preparing import Preparation
from meetingapp.ui.viewmodels.naming import case_title
from meetingapp.words import Words

_SHORT_MONTH = 3


def first_name(name: str) -> str:
    """Return what a person is called."""
    return name.split(maxsplit=1)[0] if name.split() else name


def child_of(words: Words, known: Preparation) -> str:
    """Call the one the case is about: by first name, or as the case is called in lists."""
    subject = known.case.subject
    if isinstance(subject, NamedChild) and subject.name:
        return first_name(subject.name)
    return case_title(words, known.case)


def title(words: Words, known: Preparation) -> str:
    """Name the screen: ``Forbered møtet om Jonas``."""
    return words("Prepare the meeting about {who}", who=child_of(words, known))


def under_title(words: Words, known: Preparation) -> str:
    """Say which meeting it is, when it is, and which of its cases."""
    meeting = known.meeting
    name = known.template.type.name[words.language]
    when = words.weekday_and_day(meeting.date)
    if meeting.starts_at is not None:
        when += " " + words("at {time}", time=meeting.starts_at)
    parts = [f"{name[:1].upper()}{name[1:]} {when}"]
    ids = known.discussion_ids
    if len(ids) > 1:
        number = ids.index(known.discussion.id) + 1
        parts.append(words("case {n} of {count}", n=number, count=len(ids)))
    return " · ".join(parts)


def moment(words: Words, group: Group) -> str:
    """Say when on the line: in words, never as a number with a minus."""
    said: Mapping[Moment, str] = {
        Moment.THREE_WEEKS: words("Three weeks before"),
        Moment.TWO_WEEKS: words("Two weeks before"),
        Moment.TALK: words("The days before"),
        Moment.ONE_WEEK: words("One week before"),
        Moment.DAY_BEFORE: words("The day before"),
        Moment.MEETING: words("The meeting"),
    }
    return said[group.moment]


def day_of(words: Words, group: Group) -> str:
    """Say the day, and from what it was moved where it would have been a free one."""
    day = f"{words.weekday(group.on)[:_SHORT_MONTH]}. {words.day_month(group.on)}"
    if group.moment is Moment.TALK:
        day = words("by {day}", day=day)
    if group.because is None:
        return day
    off = group.because
    why = off.said if isinstance(off, SchoolHoliday) else off
    return words("{day}, moved from {why}", day=day, why=why)


def step(words: Words, known: Preparation, one: Step) -> str:
    """Say what there is to do."""
    child = child_of(words, known)
    who = one.who.name if one.who is not None else ""
    said: Mapping[StepKind, str] = {
        StepKind.PLACE: words("The meeting has a place"),
        StepKind.CONSENT: _consent(words, known),
        StepKind.LETTERS_MADE: words("The invitations are made"),
        StepKind.LETTERS_SENT: words("The invitations are sent"),
        StepKind.TASKS: words("Everybody knows what to prepare"),
        StepKind.MEASURED: words("Measured value: {measure}", measure=one.about),
        StepKind.CHILD_ASKED: words(
            "{child} is asked who should come and what may be told", child=child
        ),
        StepKind.CHILD_TALK: _talk(words, known, child),
        StepKind.GUARDIAN_VIEW: words("The view of {who}", who=who),
        StepKind.REQUIREMENTS: words("Nothing the template asks for is missing"),
    }
    return said[one.kind]


def _consent(words: Words, known: Preparation) -> str:
    names = [words.code(each.service) for each in known.services]
    if not names:
        return words("The consent covers those invited")
    return words("The consent covers {services}", services=words.listing(names))


def _talk(words: Words, known: Preparation, child: str) -> str:
    if known.with_guardian:
        return words("Talk with the guardians about {child}", child=child)
    if known.discussion.since_last.evaluations:
        return words("Talk with {child}: better, the same or worse?", child=child)
    return words("Talk with {child}", child=child)


def note(words: Words, one: Step) -> str:
    """Say by whom or when, and that what ticks itself was not ticked by anybody."""
    who = one.who.name if one.who is not None else ""
    if one.is_done and one.is_automatic:
        when = words.day_month(one.on) if one.on is not None else ""
        told = who if one.kind in (StepKind.CHILD_TALK, StepKind.MEASURED) else ""
        return ", ".join(part for part in (told, when) if part) or words("checked automatically")
    if one.is_done:
        return words.day_month(one.on) if one.on is not None else ""
    match one.kind:
        case StepKind.CHILD_TALK | StepKind.MEASURED:
            before = words("by {day}", day=words.day_month(one.by)) if one.by is not None else ""
            return ", ".join(part for part in (who, before) if part)
        case StepKind.GUARDIAN_VIEW:
            return words("not written yet")
    return ""


def left(words: Words, known: Preparation) -> str:
    """Say how much is left before the meeting."""
    count = len(known.line.steps) - known.line.done
    if not count:
        return words("Everything is ready")
    return words.plural("One thing left before the meeting", "{n} things left before the meeting",
                        count)  # fmt: skip


def about_left(words: Words, known: Preparation) -> str:
    """Say whether something of it stops the invitation."""
    days = (known.meeting.date - known.today).days
    when = words.plural("One day to go.", "{n} days to go.", days) if days > 0 else ""
    if not days:
        when = words("The meeting is today.")
    closed = [result for result in known.open if result.severity is Severity.ERROR]
    stops = words("Something has to be in place before anybody is invited.") if closed else ""
    return " ".join(part for part in (when, stops) if part)


def coming(words: Words, who: PersonRef, *, chairs: bool, writes: bool) -> str:
    """Say what somebody is here: role, service, and what they do in the meeting."""
    parts = [who.role] if who.role else []
    if who.service is not None and not who.role:
        parts.append(words.code(who.service))
    if chairs:
        parts.append(words("leads the meeting"))
    if writes:
        parts.append(words("takes the minutes"))
    said = ", ".join(parts)
    return f"{said[:1].upper()}{said[1:]}"


def child_line(words: Words, known: Preparation) -> str:
    """Say of the child what is arranged with it; it always stands there, and last."""
    voice, talk = known.discussion.voice, known.talk
    if voice.obtained_on is not None:
        return words("talked with {day}", day=words.day_month(voice.obtained_on))
    if known.discussion.child_asked_beforehand:
        return words("asked who should come and what may be told")
    if talk.by is not None and talk.before is not None:
        return words("{who} asks by {day}", who=talk.by.name, day=words.day_month(talk.before))
    return words("nobody has agreed to ask yet")


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
