"""What is read aloud before the meeting ends: one line each, and where it is corrected."""

from dataclasses import dataclass

from meetingapp.domain import read_back
from meetingapp.domain.case import CaseMode
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.stopped import Stopped, StopReason
from meetingapp.domain.voice import VoiceStatus
from meetingapp.ui.viewmodels.measure_words import numbers_of, unit_of
from meetingapp.ui.viewmodels.room.decisions import DECISIONS
from meetingapp.ui.viewmodels.room.measure import path_of
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.words import Words


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One line: what it is about, what was said, what stands under it, where it is mended.

    ``key`` is that of the point in ``domain.read_back``.
    """

    key: str
    icon: str
    lead: str
    text: str
    under: str
    item: str
    path: str
    voice: bool = False


def lines_of(words: Words, room: RoomViewModel) -> tuple[ReadLine, ...]:
    """Return the lines to read aloud, in the language of the screens."""
    now = room.derived
    if now.stopped is not None:
        return _stopped(words, now)
    if room.case.mode is CaseMode.SYSTEM:
        return (_young(words, now), *_actions(words, now), *_agreed(words, room, now),
                *_decisions(words, now), _next(words, now))  # fmt: skip
    named = room.case.mode is CaseMode.NAMED
    return (
        _voice(words, now),
        _best(words, now),
        *_measures(words, room, now),
        *_decisions(words, now),
        _coordination(words, now),
        _next(words, now),
        *((_feedback(words, now),) if named else ()),
        _disagreement(words, now),
    )


def _stopped(words: Words, now: CaseDiscussion) -> tuple[ReadLine, ...]:
    """A stopped discussion agrees on nothing but when it goes on."""
    stopped = now.stopped or Stopped()
    why = stopped.explanation or (words.code(stopped.reason) if stopped.reason else "")
    text = words("The discussion is stopped: {reason}.", reason=why or words("no reason yet"))
    under = words("No day yet.")
    if stopped.next_date is not None:
        under = words("It goes on {day}.", day=words.weekday_and_day(stopped.next_date))
    line = ReadLine(
        read_back.STOPPED, "clock", words("Stopped"), text, under, "A14", "stopped.reason"
    )
    if stopped.reason is StopReason.NO_CONSENT or not now.voice.is_heard:
        return (line,)
    return (line, _voice(words, now))


def _young(words: Words, now: CaseDiscussion) -> ReadLine:
    told = now.system_voice
    text = told.said or words("Nothing yet.")
    return ReadLine(read_back.YOUNG, "users", words("What young people say"), text, told.effect,
                    "A05", "system_voice.said")  # fmt: skip


def _actions(words: Words, now: CaseDiscussion) -> tuple[ReadLine, ...]:
    lines = []
    for index, each in enumerate(now.actions):
        lead = words("Action {n}", n=index + 1)
        who = f"{lead} · {each.responsible.name}" if each.responsible else lead
        lines.append(
            ReadLine(
                read_back.action_key(each.id),
                "target",
                who,
                each.measure,
                each.goal,
                "S02",
                f"actions.{index}.measure",
            )
        )
    return tuple(lines)


def _agreed(words: Words, room: RoomViewModel, now: CaseDiscussion) -> tuple[ReadLine, ...]:
    """A list of actions may stand alone: then there is nothing to say about measures."""
    if now.actions and not now.agreement.measures:
        return ()
    return _measures(words, room, now)


def _voice(words: Words, now: CaseDiscussion) -> ReadLine:
    voice = now.voice
    lead = words("The child’s voice")
    if voice.status is VoiceStatus.NOT_OBTAINED or not voice.is_heard:
        reason = voice.not_obtained.reason if voice.not_obtained else None
        text = (
            words("Not heard yet: {reason}.", reason=reason) if reason else words("Not heard yet.")
        )
        plan = voice.plan
        under = ""
        if plan is not None and plan.who is not None and plan.by_date is not None:
            under = words(
                "{name} talks with the child by {day}.", name=plan.who.name, day=plan.by_date
            )
        return ReadLine(
            read_back.VOICE, "quote", lead, text, under, "A05", "voice.status", voice=True
        )
    said = voice.own_words if voice.words_may_be_shown else voice.neutral_summary
    text = f"«{said}»" if voice.verbatim and voice.words_may_be_shown else said
    under = voice.effect_on_decision
    return ReadLine(
        read_back.VOICE, "quote", lead, text, under, "A05", "voice.own_words", voice=True
    )


def _best(words: Words, now: CaseDiscussion) -> ReadLine:
    best = now.best_interest
    under = ""
    if best.relation_to_child_view is not None:
        said = words.code(best.relation_to_child_view)
        under = f"{said[:1].upper()}{said[1:]}."
    text = best.conclusion or words("No conclusion yet.")
    return ReadLine(
        read_back.BEST, "scale", words("The child’s best interests"), text, under, "A09",
        "best_interest.conclusion",
    )  # fmt: skip


def _measures(words: Words, room: RoomViewModel, now: CaseDiscussion) -> tuple[ReadLine, ...]:
    lines: list[ReadLine] = []
    for index, measure in enumerate(now.agreement.measures):
        base, goal = numbers_of(words, measure)
        parts = []
        if base and goal:
            unit = unit_of(words, measure)
            span = words("From {baseline} to {target}", baseline=base, target=goal)
            parts.append(f"{span} {unit}.".replace(" .", "."))
        if measure.evaluation_date is not None:
            parts.append(words("Looked at again {day}.", day=measure.evaluation_date))
        who = f" · {measure.responsible.name}" if measure.responsible else ""
        lead = f"{words('Measure {n}', n=index + 1)}{who}"
        lines.append(
            ReadLine(read_back.measure_key(measure.id), "target", lead, measure.action,
                     " ".join(parts), "A10", path_of(index, "action"))
        )  # fmt: skip
    if not lines:
        none = now.agreement.no_measure
        text = words("No measure: {reason}.", reason=none.reason) if none else words("No measure.")
        lines.append(
            ReadLine(
                read_back.NO_MEASURE, "target", words("Measures"), text, "", "A10",
                "agreement.measures",
            )
        )  # fmt: skip
    return tuple(lines) if room.is_open else ()


def _decisions(words: Words, now: CaseDiscussion) -> tuple[ReadLine, ...]:
    """Read what else was agreed, each on a line of its own."""
    return tuple(
        ReadLine(read_back.decision_key(each.id), "handshake", words("Agreement {n}", n=index + 1),
                 each.text, "", "A10", f"{DECISIONS}.{index}.text")
        for index, each in enumerate(now.agreement.decisions)
        if each.text.strip()
    )  # fmt: skip


def _coordination(words: Words, now: CaseDiscussion) -> ReadLine:
    held = now.coordination
    text = words("No coordinator yet.")
    if held.coordinator is not None and held.coordinator_role is not None:
        text = words("{name} is {role}.", name=held.coordinator.name, role=held.coordinator_role)
    under = []
    if held.prevention_level is not None:
        under.append(words("Prevention: {level}.", level=held.prevention_level))
    if held.collab_level is not None:
        under.append(words("Collaboration: level {n} (BTI).", n=held.collab_level))
    return ReadLine(
        read_back.COORDINATION, "heart-handshake", words("Coordination"), text, " ".join(under),
        "A11", "coordination.coordinator",
    )  # fmt: skip


def _next(words: Words, now: CaseDiscussion) -> ReadLine:
    coming = now.next_meeting
    text = coming.closing_reason or words("No day yet.")
    if coming.on is not None:
        day = words.weekday_and_day(coming.on)
        text = f"{day[:1].upper()}{day[1:]}."
        if coming.convener is not None:
            text = f"{text} {words('{name} convenes.', name=coming.convener.name)}"
    under = ""
    if coming.child_talk_by is not None and coming.child_talk_before is not None:
        under = words(
            "{name} talks with the child by {day}.",
            name=coming.child_talk_by.name,
            day=coming.child_talk_before,
        )
    return ReadLine(
        read_back.NEXT, "calendar-check", words("The next meeting"), text, under, "A12",
        "next_meeting.on",
    )  # fmt: skip


def _feedback(words: Words, now: CaseDiscussion) -> ReadLine:
    told = now.feedback
    text = words("Nobody has been chosen yet.")
    if told.teller is not None and told.by_date is not None:
        text = words(
            "{name} tells the child what we agreed, by {day}.",
            name=told.teller.name,
            day=told.by_date,
        )
    others = [words("{who} tells {whom}.", who=o.who, whom=o.whom) for o in told.others]
    return ReadLine(
        read_back.FEEDBACK, "message-circle-heart", words("Feedback"), text, " ".join(others),
        "A13", "feedback.teller",
    )  # fmt: skip


def _disagreement(words: Words, now: CaseDiscussion) -> ReadLine:
    dissents = now.best_interest.dissents
    text = words("Does anybody see it otherwise?")
    if dissents:
        text = " ".join(f"{d.who_role}: {d.view}" for d in dissents)
    return ReadLine(
        read_back.DISSENT, "users", words("Disagreement"), text, "", "A09",
        "best_interest.dissents.0.who_role",
    )  # fmt: skip
