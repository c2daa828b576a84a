"""Canonical content of finalised minutes → what is counted of them, past the values.

A period may have thousands: only what is counted is looked up in each, as the JSON has it.
"""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from meetingapp.domain.best_interest import REQUIRED_ELEMENTS
from meetingapp.domain.closing import Step
from meetingapp.domain.evaluation import Effect, EvaluationDecision
from meetingapp.domain.figures.counted import (
    Counted,
    CountedEvaluation,
    CountedMeasure,
    CountedService,
)
from meetingapp.domain.figures.period import Period
from meetingapp.domain.measure import Arena, PreventionLevel
from meetingapp.domain.people import Party, ServiceCode
from meetingapp.domain.voice import ChildInvited, NotObtainedReason, VoiceStatus

_OF_A_CHILD = frozenset({"NAMED_CHILD", "UNBORN", "ANONYMOUS"})
Tree = dict[str, Any]


def counted(content: str | bytes, added_on: date | None, period: Period) -> Counted | None:
    """Read one discussion; ``None`` if it is about no child, or was stopped.

    ``added_on`` is when the case was made; minutes do not tell.
    """
    told: Tree = json.loads(content)
    meeting, [case, *_], [discussion, *_] = told["meeting"], told["cases"], told["discussions"]
    subject = case["subject"]
    if subject["kind"] not in _OF_A_CHILD or discussion.get("stopped"):
        return None
    held_on = date.fromisoformat(meeting["date"])
    voice = discussion.get("voice", {})
    measures = discussion.get("agreement", {}).get("measures", [])
    coordination = discussion.get("coordination", {})
    return Counted(
        meeting_id=meeting["id"],
        case_id=case["id"],
        held_on=held_on,
        type=meeting["type"],
        unit=subject.get("unit_id", ""),
        voice=_code(VoiceStatus, voice.get("status")),
        voice_reason=_code(NotObtainedReason, (voice.get("not_obtained") or {}).get("reason")),
        child_present=_is_present(meeting, discussion),
        best_interest=_is_complete(discussion.get("best_interest", {})),
        coordinator=bool(coordination.get("coordinator")),
        consent_refused=_is_refused(case, period),
        overrides=tuple(each["gate"] for each in discussion.get("overrides", [])),
        measures=tuple(_measure(each) for each in measures),
        evaluations=tuple(_evaluations(case, discussion)),
        step=_code(Step, coordination.get("step")),
        services=tuple(_services(meeting, discussion)),
        first_meeting_after=_days_since(added_on, held_on) if not case.get("earlier") else None,
        first_measure_after=_days_to_first(case, held_on) if measures else None,
    )


def _code(kind: type[Any], value: str | None) -> Any:
    return None if value is None else kind(value)


def _is_present(meeting: Tree, discussion: Tree) -> bool:
    if discussion.get("voice", {}).get("invited") == ChildInvited.YES_ATTENDED:
        return True
    there = (*meeting.get("participants", []), *discussion.get("parties", []))
    return any(each.get("party") == Party.CHILD and each.get("attended") for each in there)


def _is_complete(best: Tree) -> bool:
    answered = {each["element"] for each in best.get("elements", []) if "relevant" in each}
    return answered.issuperset(REQUIRED_ELEMENTS) and bool(best.get("conclusion", "").strip())


def _is_refused(case: Tree, period: Period) -> bool:
    days = (
        date.fromisoformat(refusal["refused_on"])
        for consent in case.get("consents", [])
        for refusal in consent.get("refusals", [])
    )
    return any(period.first <= day <= period.last for day in days)


def _services(meeting: Tree, discussion: Tree) -> Iterator[CountedService]:
    """Tell of each service that was invited to this case whether one of its people was there."""
    notes = {each["name"]: each for each in discussion.get("attendance", [])}
    there: dict[str, set[bool | None]] = {}
    taken: set[bool | None] = set()
    for each in meeting.get("participants", []):
        person, note = each["person"], notes.get(each["person"]["name"], {})
        came = True if note.get("came_at") else each.get("attended")
        taken.add(came)
        if each.get("party", Party.SERVICE) == Party.SERVICE and person.get("service"):
            of_service = there.setdefault(person["service"], set())
            of_service.update(() if note.get("stays_out") else (came,))
    for service in meeting.get("invited_services", []):
        there.setdefault(service, {None if taken <= {None} else False})
    for service, came_of_it in there.items():
        if came_of_it:
            was_there = None if came_of_it == {None} else True in came_of_it
            yield CountedService(ServiceCode(service), was_there)


def _measure(measure: Tree) -> CountedMeasure:
    baseline, target = measure.get("baseline", {}), measure.get("target", {})
    return CountedMeasure(
        _code(PreventionLevel, measure.get("prevention_level")),
        _code(Arena, measure.get("arena")),
        baseline.get("value") is not None and target.get("value") is not None,
    )


def _evaluations(case: Tree, discussion: Tree) -> list[CountedEvaluation]:
    """Read those that were made, with the day each was last put off or continued to."""
    planned: dict[str, str] = {}
    entries: dict[str, str] = {}
    for earlier in sorted(case.get("earlier", []), key=lambda each: each["held_on"]):
        for measure in earlier.get("measures", []):
            entries[measure["id"]] = measure.get("catalogue_id", "")
            if measure.get("evaluation_date"):
                planned[measure["id"]] = measure["evaluation_date"]
        for evaluation in earlier.get("evaluations", []):
            if evaluation.get("next_evaluation_date"):
                planned[evaluation["measure_id"]] = evaluation["next_evaluation_date"]
    return [
        CountedEvaluation(
            _code(Effect, each.get("effect")),
            date.fromisoformat(planned[each["measure_id"]])
            if each["measure_id"] in planned
            else None,
            entries.get(each["measure_id"], ""),
        )
        for each in discussion.get("since_last", {}).get("evaluations", [])
        if each.get("decision") not in (None, EvaluationDecision.POSTPONE)
    ]


def _days_since(added_on: date | None, held_on: date) -> int | None:
    """Count days; none where the case was made after the meeting, as when it came in a parcel."""
    days = -1 if added_on is None else (held_on - added_on).days
    return days if days >= 0 else None


def _days_to_first(case: Tree, held_on: date) -> int | None:
    earlier = case.get("earlier", [])
    if any(each.get("measures") for each in earlier):
        return None
    first = min((date.fromisoformat(each["held_on"]) for each in earlier), default=held_on)
    return (held_on - first).days
