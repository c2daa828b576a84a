"""What is said about a plan: how the consents stand, what collides, what a case brings along."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from meetingapp.domain.calendar import SchoolHoliday
from meetingapp.domain.consent_cover import Cover, ServiceCover
from meetingapp.domain.invitation import Invitation
from meetingapp.domain.people import Party
from meetingapp.ui.viewmodels.naming import TypeNames, type_name
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.domain.calendar import DayOff
    from meetingapp.services.plan_check import Brought, Collision, PlanCheck, PlannedCase


def service_name(words: Words, cover: ServiceCover) -> str:
    """Name a service as the first word of a line."""
    name = words.code(cover.service)
    return name[:1].upper() + name[1:]


def why_not_covered(words: Words, cover: ServiceCover) -> str:
    """Say in one sentence why a service cannot be invited to a case."""
    first, name = service_name(words, cover), words.code(cover.service)
    said: Mapping[Cover, str] = {
        Cover.NOT_NAMED: words("{service} is not in the consent.", service=first),
        Cover.UNSIGNED: words("Signatures are missing before {service} is covered.", service=name),
        Cover.WITHDRAWN: words("The consent for {service} was taken back.", service=name),
        Cover.REFUSED: words("Somebody said no to {service}.", service=name),
        Cover.EXPIRED: words(
            "The consent for {service} runs out before the meeting.", service=name
        ),
        Cover.NOT_YET: words("The consent for {service} begins after the meeting.", service=name),
        Cover.OTHER_MEETINGS: words(
            "The consent for {service} is for other kinds of meetings.", service=name
        ),
        Cover.LAPSED: words(
            "The consent for {service} no longer counts at the child’s age.", service=name
        ),
    }
    return said.get(cover.cover, "")


def standing(words: Words, cover: ServiceCover) -> str:
    """Say how a service stands, for somebody who listens: ``Samtykke, helsestasjonen: dekket``."""
    name = words.code(cover.service)
    if cover.holds:
        return words("Consent, {service}: covered", service=name)
    return words("Consent, {service}: not covered", service=name)


def notes(words: Words, check: "PlanCheck", names: TypeNames) -> list[str]:
    """Say in one sentence each what is odd about the time of a meeting."""
    said = [off(words, check.day_off)] if check.day_off is not None else []
    said += [_collision(words, each, names) for each in check.collisions]
    late = [case.late for case in check.cases if case.late is not None]
    if late:
        said.append(
            words.plural(
                "An evaluation was agreed for {day}, before this meeting.",
                "{n} evaluations were agreed for days before this meeting, the first {day}.",
                len(late),
                day=min(late),
            )
        )
    return said


def off(words: Words, day_off: "DayOff") -> str:
    """Say that school is closed on the day, and why."""
    why = day_off.said if isinstance(day_off, SchoolHoliday) else day_off
    return words("School is closed that day: {why}.", why=why)


def _collision(words: Words, found: "Collision", names: TypeNames) -> str:
    meeting = type_name(words, names, found.type)
    if found.people:
        return words.plural(
            "{people} is in another meeting then: {meeting} at {time}.",
            "{people} are in another meeting then: {meeting} at {time}.",
            len(found.people),
            people=words.listing(found.people),
            meeting=meeting,
            time=found.starts_at,
        )
    return words(
        "{place} is taken then: {meeting} at {time}.",
        place=found.place,
        meeting=meeting,
        time=found.starts_at,
    )


def brought(words: Words, brings: "Brought") -> list[str]:
    """Say what a case brings along, counted: it is told of in the room and nowhere else."""
    if brings.last_held is None:
        said = [words("The first meeting about this case.")]
    else:
        purpose = words.code(brings.purpose)
        said = [f"{purpose[:1].upper()}{purpose[1:]}."]
        said.append(words("Last meeting {day}.", day=words.day_month(brings.last_held)))
    counts = (
        (brings.to_evaluate, words.plural("one measure to evaluate", "{n} measures to evaluate",
                                          brings.to_evaluate)),
        (brings.to_follow, words.plural("one measure under way", "{n} measures under way",
                                        brings.to_follow)),
        (brings.parked, words.plural("one point put off", "{n} points put off", brings.parked)),
    )  # fmt: skip
    along = [text for count, text in counts if count]
    if along:
        said.append(words("From last time: {what}.", what=words.listing(along)))
    if brings.child_talk_by is not None and brings.child_talk_before is not None:
        said.append(
            words(
                "{who} talks with the child before {day}.",
                who=brings.child_talk_by.name,
                day=words.day_month(brings.child_talk_before),
            )
        )
    return said


def gaps(case: "PlannedCase") -> tuple[ServiceCover, ...]:
    """Return the services of a case that cannot be invited to it."""
    return tuple(each for each in case.services if not each.holds)


def letter_title(words: Words, letter: Invitation, names: TypeNames) -> str:
    """Write the first line of an invitation."""
    name = names.get(letter.type, {}).get(words.language, letter.type)
    return words("Invitation to {meeting}", meeting=name)


def letter_text(words: Words, letter: Invitation) -> str:
    """Write an invitation in short, as it is shown and may be copied."""
    when = words.weekday_and_day(letter.date)
    starts, ends = letter.starts_at, letter.ends_at
    if starts is not None:
        when += f" {words('at {time}', time=starts)}"
        if ends is not None and ends > starts:
            when += f"–{words.clock(ends)}"
    lines = [when[:1].upper() + when[1:]]
    if letter.place_is_hidden:
        lines.append(words("Whoever calls the meeting tells you the place."))
    elif letter.where:
        lines.append(letter.where)
    if letter.cases:
        lines.append("")
        lines += [words("Case {number}", number=slot.reference) for slot in letter.cases]
    lines += ["", words("Prepare"), _task(words, letter)]
    if letter.is_about_a_child:
        told = words("Names and what the cases are about are shared in the meeting only.")
        lines += ["", told]
    called = letter.called_by
    if called is not None:
        lines += ["", ", ".join(part for part in (called.name, called.role) if part)]
    return "\n".join(lines)


def _task(words: Words, letter: Invitation) -> str:
    if letter.party is Party.SERVICE:
        return words("Look through what you have noted and taken on since last time.")
    return words("Think of what your child is good at, and what you want us to agree on.")


def recipient(words: Words, letter: Invitation) -> str:
    """Name who gets an invitation, with the service or as what they come."""
    service = letter.to.service
    about = words.code(service) if service is not None else words.code(letter.party)
    return ", ".join(part for part in (letter.to.name, about) if part)
