"""The words of a meeting’s preparation: days as people say them, steps, and texts to hand on."""

from collections.abc import Mapping

from meetingapp.domain.calendar import SchoolHoliday
from meetingapp.domain.case import NamedChild
from meetingapp.domain.people import PersonRef
from meetingapp.domain.preparation import (
    Group,
    Moment,
    Step,
    StepKind,
    how_many_done,
)
from meetingapp.domain.template import Severity
from meetingapp.services.preparing import Preparation
from meetingapp.ui.viewmodels.measure_words import unit_of
from meetingapp.ui.viewmodels.naming import case_title
from meetingapp.words import Language, Words

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


def written_in(known: Preparation) -> Language:
    """Return the written form of the case’s papers."""
    return Language.NN if known.discussion.minutes_language == "nn" else Language.NB


def in_both(first: Language) -> tuple[Language, ...]:
    """Return both written forms, beginning with one of them."""
    return (first, Language.NB if first is Language.NN else Language.NN)


def title(words: Words, known: Preparation) -> str:
    """Name the screen: ``Forbered møtet om Jonas``."""
    if known.is_held:
        return words("After the meeting about {who}", who=child_of(words, known))
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
        Moment.DAY_AFTER: words("The day after"),
        Moment.FIVE_DAYS: words("Five days after"),
        Moment.TEN_DAYS: words("Ten days after"),
    }
    return said[group.moment]


def date_of(words: Words, group: Group) -> str:
    """Say the day, or the days to choose among."""
    day = f"{words.weekday(group.on)[:_SHORT_MONTH]}. {words.day_month(group.on)}"
    if group.since is not None:
        first = words.day_month(group.since)
        return words("from {first} to {last}", first=first, last=words.day_month(group.on))
    return words("by {day}", day=day) if group.moment is Moment.TALK else day


def day_of(words: Words, group: Group) -> str:
    """Say the day, and from what it was moved where it would have been a free one."""
    day = date_of(words, group)
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
        StepKind.CHILD_TALK: talk_said(words, known, child),
        StepKind.GUARDIAN_VIEW: words("The view of {who}", who=who),
        StepKind.EFFECT: words.plural(
            "Look over the proposed effect of the measure",
            "Look over the proposed effect of {n} measures",
            one.count,
        ),
        StepKind.AGENDA: words("The agenda is out to those who come"),
        StepKind.REQUIREMENTS: words("Nothing the template asks for is missing"),
        StepKind.CHILD_TOLD: _told(words, known, child),
        StepKind.MINUTES_OUT: words("The minutes are out for comment"),
        StepKind.APPROVED: words("The minutes are approved"),
        StepKind.JOURNALED: words("The minutes are in the archive"),
    }
    return said[one.kind]


def _consent(words: Words, known: Preparation) -> str:
    names = [words.code(each.service) for each in known.services]
    if not names:
        return words("The consent covers those invited")
    return words("The consent covers {services}", services=words.listing(names))


def talk_said(words: Words, known: Preparation, child: str) -> str:
    """Say with whom the talk is held, and what it is about."""
    if known.with_guardian:
        return words("Talk with the guardians about {child}", child=child)
    if known.discussion.since_last.evaluations:
        return words("Talk with {child}: better, the same or worse?", child=child)
    return words("Talk with {child}", child=child)


def _told(words: Words, known: Preparation, child: str) -> str:
    if known.with_guardian:
        return words("Tell the guardians what you agreed on")
    return words("Tell {child} what you agreed on", child=child)


def note(words: Words, one: Step) -> str:
    """Say by whom or when, and that what ticks itself was not ticked by anybody."""
    return _done(words, one) if one.is_done else _waiting(words, one)


def _done(words: Words, one: Step) -> str:
    who = one.who.name if one.who is not None else ""
    when = words.day_month(one.on) if one.on is not None else ""
    if one.newest is not None:
        value = f"{words.number(one.newest.value)} {unit_of(words, one.newest.measure)}".strip()
        return ", ".join(part for part in (who, value, when) if part)
    if not one.is_automatic:
        return when
    told = who if one.kind is StepKind.CHILD_TALK else ""
    return ", ".join(part for part in (told, when) if part) or words("checked automatically")


def _waiting(words: Words, one: Step) -> str:
    who = one.who.name if one.who is not None else ""
    asked = words("asked {day}", day=words.day_month(one.asked_on)) if one.asked_on else ""
    match one.kind:
        case StepKind.CHILD_TALK | StepKind.MEASURED | StepKind.CHILD_TOLD:
            before = words("by {day}", day=words.day_month(one.by)) if one.by is not None else ""
            return ", ".join(part for part in (who, before, asked) if part)
        case StepKind.GUARDIAN_VIEW if asked:
            return ", ".join((asked, words("not written yet")))
        case StepKind.GUARDIAN_VIEW:
            return words("not asked yet")
        case _:
            return ""


def counted(known: Preparation) -> tuple[Step, ...]:
    """Return the steps that are counted: before the meeting, or after it once it is held."""
    return known.line.after if known.is_held else known.line.before


def left(words: Words, known: Preparation) -> str:
    """Say how much is left before the meeting, or after it."""
    steps = counted(known)
    count = len(steps) - how_many_done(steps)
    if not count:
        return words("Everything is done") if known.is_held else words("Everything is ready")
    if known.is_held:
        return words.plural("One thing left after the meeting",
                            "{n} things left after the meeting", count)  # fmt: skip
    return words.plural("One thing left before the meeting", "{n} things left before the meeting",
                        count)  # fmt: skip


def about_left(words: Words, known: Preparation) -> str:
    """Say whether something of it stops the invitation."""
    if known.is_held:
        return words("The meeting has been held.")
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
