"""A11–A14: who holds the threads, which duties apply, what comes next, and who is told."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from meetingapp.domain.closing import (
    Coordination,
    CoordinatorRole,
    DutyCheck,
    DutyState,
    Feedback,
    LevelCriterion,
    MeasurePlace,
    ServiceDisagreement,
)
from meetingapp.domain.consent import Withdrawal
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.measure import PreventionLevel
from meetingapp.domain.people import Engagement, Party, Person, PersonRef, ServiceCode
from meetingapp.domain.read_back import points_of
from meetingapp.domain.voice import NotObtained, NotObtainedReason, VoiceStatus
from tests.domain.example import Example
from tests.domain.followed_up import later
from tests.domain.gates.cases.a06_to_a08 import nothing_tried
from tests.domain.gates.cases.changes import (
    CLOSING,
    LAST_TIME,
    TOMORROW,
    YESTERDAY,
    after,
    aged,
    anonymous,
    consent,
    discussion,
    part,
    participant,
    then,
)
from tests.domain.gates.cases.row import Change, Row, W, as_it_is
from tests.domain.jonas_people import IDA, KARI, MET_ON, TOR

_C: Final = "coordination"
_N: Final = "next_meeting"
_JONAS: Final = PersonRef("Jonas Fiktivsen")
_ALL: Final = PersonRef("alle")


def _coordination(**changes: object) -> Change:
    return part("coordination", **changes)


def _next(**changes: object) -> Change:
    return part("next_meeting", **changes)


def _feedback(**changes: object) -> Change:
    return part("feedback", **changes)


def _closing(**changes: object) -> Change:
    return part("closing", **changes)


def _read_aloud(example: Example) -> Example:
    """Read every point, as it stands."""
    return _closing(summary_read=True, read=points_of(example.context()))(example)


def left(example: Example) -> Example:
    """Ida, who holds the threads, has left the service."""
    gone = Person("p-ida", IDA.name, (Engagement(ServiceCode.SCHOOL, "lærer", until=YESTERDAY),))
    return replace(example, register=(gone,))


def _duty(field: str, state: DutyState, **changes: object) -> Change:
    good = DutyCheck(state, MET_ON, "rektor")
    made = replace(good, **changes)  # type: ignore[arg-type]  # rows name the fields
    return _coordination(**{field: made})


def _referred(
    to: ServiceCode | None = ServiceCode.PPT, what: str = "utredning av lesing"
) -> Change:
    return _coordination(referral=what, referral_to=to)


def _disagree(**changes: object) -> Change:
    good = ServiceDisagreement(
        (ServiceCode.SCHOOL, ServiceCode.HC), "hvor han skal lese", MeasurePlace.HOME, "på skolen"
    )
    made = replace(good, **changes)  # type: ignore[arg-type]  # rows name the fields
    return _coordination(disagreement=made)


def _unsafe(example: Example) -> Example:
    """The child was not asked, for asking could put it in danger."""
    why = NotObtained(NotObtainedReason.SAFETY, safety_contact="barnevernvakta")
    return example.with_part("voice", status=VoiceStatus.NOT_OBTAINED, not_obtained=why)


def _nobody_receives(example: Example) -> Example:
    kept = tuple(replace(g, may_receive=False) for g in example.case.guardians)
    return example.with_case(guardians=kept)


_BATON: Final = after(
    EarlierDiscussion("RT", LAST_TIME, coordination=Coordination(TOR, coordinator_accepted=True))
)
_ENDS: Final = _next(on=None, closing_reason="målet er nådd")
_UNTICKED: Final = _coordination(coordinator_accepted=False)
_DUTIES: Final = ("duty_to_report", "duty_to_avert")

_HOLDER: Final = (
    Row("G-COORD-1", "accepted", as_it_is, _UNTICKED, f"{_C}.coordinator_accepted"),
    Row("G-COORD-1", "one", as_it_is, _coordination(coordinator=None), f"{_C}.coordinator"),
    Row("G-COORD-1", "not two", as_it_is,
        _coordination(coordinator=PersonRef("Ida Prøvestad og Lars Testdahl")),
        f"{_C}.coordinator"),
    Row("G-COORD-1", "not the child", as_it_is, _coordination(coordinator=_JONAS),
        f"{_C}.coordinator"),
    Row("G-COORD-1", "not somebody who left", as_it_is, left, f"{_C}.coordinator"),
    *(Row("G-COORD-1", f"role {role}", _coordination(coordinator_role=role),
          _coordination(coordinator_role=None), f"{_C}.coordinator_role")
      for role in CoordinatorRole),
    Row("G-COORD-1", "baton", _BATON, then(_BATON, _UNTICKED), f"{_C}.coordinator_accepted"),
    Row("G-COORD-2", "step", as_it_is, _coordination(step=None), f"{_C}.step"),
    Row("G-COORD-2", "prevention_level", as_it_is, _coordination(prevention_level=None),
        f"{_C}.prevention_level"),
    Row("G-COORD-2", "collab_level", _coordination(collab_level=3),
        _coordination(collab_level=None), f"{_C}.collab_level"),
    Row("G-COORD-2", "collab_level 0–3", _coordination(collab_level=0),
        _coordination(collab_level=4), f"{_C}.collab_level"),
    *(Row("G-COORD-2", f"criterion {criterion}",
          _coordination(criteria=(criterion,), prevention_level=PreventionLevel.UNIVERSAL,
                        level_reason="vi prøver det minste først"),
          _coordination(criteria=(criterion,), prevention_level=PreventionLevel.UNIVERSAL),
          f"{_C}.level_reason")
      for criterion in LevelCriterion),
)  # fmt: skip
_DUTY: Final = (
    *(Row("G-COORD-3", f"{d} considered", _coordination(**{d: DutyCheck(DutyState.NOT_TRIGGERED)}),
          _coordination(**{d: DutyCheck()}), f"{_C}.{d}.state") for d in _DUTIES),
    *(Row("G-COORD-3", f"{d} SENT when", _duty(d, DutyState.SENT),
          _duty(d, DutyState.SENT, on=None), f"{_C}.{d}.on") for d in _DUTIES),
    *(Row("G-COORD-3", f"{d} TO_SEND when", _duty(d, DutyState.TO_SEND),
          _duty(d, DutyState.TO_SEND, on=None), f"{_C}.{d}.on") for d in _DUTIES),
    *(Row("G-COORD-3", f"{d} TO_SEND who", _duty(d, DutyState.TO_SEND),
          _duty(d, DutyState.TO_SEND, who="-"), f"{_C}.{d}.who") for d in _DUTIES),
    Row("G-COORD-3", "SENT has been", _duty("duty_to_report", DutyState.SENT),
        _duty("duty_to_report", DutyState.SENT, on=TOMORROW), f"{_C}.duty_to_report.on"),
    Row("G-COORD-3", "TO_SEND is to come", _duty("duty_to_report", DutyState.TO_SEND),
        _duty("duty_to_report", DutyState.TO_SEND, on=YESTERDAY), f"{_C}.duty_to_report.on"),
    Row("G-COORD-4", "considered", _coordination(individual_plan_considered="ikke aktuelt"),
        _coordination(individual_plan_considered=""), f"{_C}.individual_plan_considered", W),
    Row("G-COORD-5", "consent", _referred(), _referred(ServiceCode.BUP), f"{_C}.referral_to"),
    Row("G-COORD-5", "where to", _referred(), _referred(None), f"{_C}.referral_to"),
    Row("G-COORD-5", "what for", _referred(), _referred(what=""), f"{_C}.referral"),
    Row("G-COORD-5", "tried", _referred(), then(_referred(), nothing_tried),
        "situation.earlier_measures"),
    Row("G-COORD-5", "not ANONYMOUS", anonymous, then(anonymous, _referred()), f"{_C}.referral"),
    Row("G-COORD-6", "about", _disagree(), _disagree(about=""), f"{_C}.disagreement.about", W),
    Row("G-COORD-6", "place", _disagree(), _disagree(place=None), f"{_C}.disagreement.place", W),
    *(Row("G-COORD-6", f"outcome {place}", _disagree(place=place),
          _disagree(place=place, outcome="-"), f"{_C}.disagreement.outcome", W)
      for place in MeasurePlace),
)  # fmt: skip
_MEETING: Final = (
    Row("G-NEXT-1", "day", as_it_is, _next(on=None), f"{_N}.on"),
    Row("G-NEXT-1", "closing reason", _ENDS, _next(on=None, closing_reason="-"), f"{_N}.on"),
    Row("G-NEXT-1", "CLOSING", then(CLOSING, _ENDS), CLOSING, f"{_N}.closing_reason"),
    Row("G-NEXT-1", "after the meeting", _next(on=TOMORROW), _next(on=MET_ON), f"{_N}.on"),
    Row("G-NEXT-1", "within a year", _next(on=MET_ON + timedelta(days=365)),
        _next(on=MET_ON + timedelta(days=366)), f"{_N}.on", W),
    Row("G-NEXT-2", "who", as_it_is, _next(child_talk_by=None), f"{_N}.child_talk_by"),
    Row("G-NEXT-2", "not the child", as_it_is, _next(child_talk_by=_JONAS),
        f"{_N}.child_talk_by"),
    Row("G-NEXT-2", "one person", as_it_is, _next(child_talk_by=_ALL), f"{_N}.child_talk_by"),
    Row("G-NEXT-2", "by when", as_it_is, _next(child_talk_before=None),
        f"{_N}.child_talk_before"),
    Row("G-NEXT-2", "before it", lambda e: _next(child_talk_before=e.discussion.next_meeting.on)(e),
        _next(child_talk_before=later(57)), f"{_N}.child_talk_before"),
    Row("G-NEXT-2", "after this one", _next(child_talk_before=MET_ON),
        _next(child_talk_before=YESTERDAY), f"{_N}.child_talk_before"),
    Row("G-NEXT-2", "ends here", then(_ENDS, _next(child_talk_by=None, child_talk_before=None)),
        _next(child_talk_by=None, closing_reason="målet er nådd"), f"{_N}.child_talk_by"),
    Row("G-NEXT-2", "guardian under 3", aged(2), then(aged(2), _next(child_talk_by=None)),
        f"{_N}.child_talk_by"),
    Row("G-NEXT-2", "guardian by when", aged(2),
        then(aged(2), _next(child_talk_before=None)), f"{_N}.child_talk_before"),
    Row("G-NEXT-3", "convener", as_it_is, _next(convener=None), f"{_N}.convener", W),
    Row("G-NEXT-3", "ends here", then(_ENDS, _next(convener=None)),
        _next(convener=None, closing_reason="målet er nådd"), f"{_N}.convener", W),
    Row("G-NEXT-3", "one person", as_it_is, _next(convener=_ALL), f"{_N}.convener", W),
)  # fmt: skip
_TOLD: Final = (
    Row("G-FB-1", "who", as_it_is, _feedback(teller=None), "feedback.teller"),
    Row("G-FB-1", "not the child", as_it_is, _feedback(teller=_JONAS), "feedback.teller"),
    Row("G-FB-1", "one person", as_it_is, _feedback(teller=_ALL), "feedback.teller"),
    Row("G-FB-1", "by date", as_it_is, _feedback(by_date=None), "feedback.by_date"),
    Row("G-FB-1", "7 days", _feedback(by_date=later(7)), _feedback(by_date=later(8)),
        "feedback.by_date"),
    Row("G-FB-1", "after the meeting", _feedback(by_date=MET_ON), _feedback(by_date=YESTERDAY),
        "feedback.by_date"),
    Row("G-FB-1", "not SAFETY", then(_unsafe, discussion(feedback=Feedback())),
        discussion(feedback=Feedback()), "feedback.teller"),
    Row("G-FB-1", "guardian under 3", aged(2), then(aged(2), _feedback(teller=None)),
        "feedback.teller"),
    Row("G-FB-1", "guardian by when", aged(2), then(aged(2), _feedback(by_date=None)),
        "feedback.by_date"),
    Row("G-FB-2", "absent guardian", as_it_is, _feedback(others=()), "feedback.others", W),
    Row("G-FB-2", "who tells", as_it_is,
        lambda e: _feedback(others=(replace(e.discussion.feedback.others[0], who="-"),))(e),
        "feedback.others.0.who", W),
    Row("G-FB-2", "absent service", as_it_is, participant(3, attended=False),
        "feedback.others", W),
)  # fmt: skip
_A14: Final = (
    Row("G-CLOSE-1", "read once more", _read_aloud,
        then(_read_aloud, part("best_interest", conclusion="Noe helt annet ble bestemt her.")),
        "closing.summary_read"),
    Row("G-CLOSE-1", "read", as_it_is, _closing(summary_read=False), "closing.summary_read"),
    Row("G-CLOSE-2", "consent scope", as_it_is, _closing(distribution_services=(ServiceCode.BUP,)),
        "closing.distribution_services"),
    Row("G-CLOSE-2", "somebody", as_it_is,
        _closing(distribution_services=(), distribution_parties=()),
        "closing.distribution_services"),
    Row("G-CLOSE-2", "taken back since", as_it_is,
        then(consent(withdrawn=Withdrawal(TOMORROW, KARI.name, services=(ServiceCode.PPT,))),
             lambda e: replace(e, today=TOMORROW)),
        "closing.distribution_services"),
    Row("G-CLOSE-2", "restricted copy",
        then(discussion(restrict_guardian_copy=True), _closing(distribution_parties=())),
        discussion(restrict_guardian_copy=True), "closing.distribution_parties"),
    Row("G-CLOSE-2", "SAFETY", then(_unsafe, _closing(distribution_parties=())), _unsafe,
        "closing.distribution_parties"),
    Row("G-CLOSE-2", "may receive", then(_nobody_receives, _closing(distribution_parties=())),
        then(_nobody_receives, _closing(distribution_parties=(Party.GUARDIAN,))),
        "closing.distribution_parties"),
    Row("G-CLOSE-3", "language", as_it_is, discussion(minutes_language=None),
        "minutes_language"),
    *(Row("G-CLOSE-3", f"language {language}", discussion(minutes_language=language),
          discussion(minutes_language=None), "minutes_language")
      for language in ("nb", "nn", "en")),
)  # fmt: skip
ROWS: Final = (*_HOLDER, *_DUTY, *_MEETING, *_TOLD, *_A14)
