"""A service’s copy: its own measures first and whole, of the rest only what the consent covers."""

from dataclasses import replace

from meetingapp.domain.best_interest import BestInterestElement
from meetingapp.domain.case import Case
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.editions import scope
from meetingapp.domain.editions.covering import Cover, cover_of
from meetingapp.domain.editions.request import Request
from meetingapp.domain.evaluation import Evaluation, SinceLast
from meetingapp.domain.measure import Measure, RiskFactor
from meetingapp.domain.meeting import CaseDiscussion, Participant, Sitting
from meetingapp.domain.people import Party, ServiceCode


def refused(request: Request) -> str | None:
    """Return why this service gets no copy; ``None`` where it does."""
    service = request.audience.service
    if service is None or service not in _with_a_part(request):
        return "copy.not_a_service_of_it"
    return None if cover_of(request, service) else "copy.no_consent"


def chosen(request: Request) -> Sitting:
    """Leave out what the consent does not cover for this service."""
    service = request.audience.service
    cover = cover_of(request, service) if service else None
    if service is None or cover is None:
        return request.with_discussion(request.discussion)
    view = _View(service, cover)
    meeting = request.sitting.meeting
    there = tuple(p for p in meeting.participants if view.may_know_of(p))
    names = {p.person.name for p in there}
    discussion = view.of(request.discussion, request.case)
    discussion = replace(
        discussion,
        attendance=tuple(note for note in discussion.attendance if note.name in names),
    )
    agreed = _agreed_before(request.case)
    earlier = tuple(view.of_earlier(each, agreed) for each in request.case.earlier)
    case = replace(request.case, consents=cover.consents, earlier=earlier)
    sitting = request.with_discussion(discussion, case)
    return replace(sitting, meeting=replace(meeting, participants=there))


def _with_a_part(request: Request) -> set[ServiceCode]:
    discussion, meeting = request.discussion, request.sitting.meeting
    people = [p.person for p in meeting.participants]
    for measure in discussion.agreement.measures:
        people.extend(who for who in (measure.responsible, measure.evaluator) if who)
        people.extend(measure.contributors)
    coordinator = discussion.coordination.coordinator
    people.extend((coordinator,) if coordinator else ())
    codes = (
        *(who.service for who in people),
        *meeting.invited_services,
        *discussion.closing.distribution_services,
        discussion.coordination.referral_to,
    )
    return {code for code in codes if code is not None}


class _View:
    """Looks at each part with one service’s eyes."""

    def __init__(self, service: ServiceCode, cover: Cover) -> None:
        self._service = service
        self._cover = cover

    def of(self, told: CaseDiscussion, case: Case) -> CaseDiscussion:
        """Return the discussion as far as the service may hear of it."""
        situation, best, concern = told.situation, told.best_interest, told.purpose_and_concern
        own = [m for m in told.agreement.measures if self._is_own(m)]
        others = [m for m in told.agreement.measures if not self._is_own(m) and self._covers(m)]
        refers = told.coordination.referral_to is self._service
        return replace(
            told,
            guardian_views=told.guardian_views if self._hears(scope.GUARDIAN_VIEWS) else (),
            purpose_and_concern=replace(
                concern,
                observations=concern.observations if self._hears(scope.OBSERVATIONS) else (),
            ),
            situation=replace(
                situation,
                risk_factors=tuple(f for f in situation.risk_factors if self._knows(f)),
                protective_factors=tuple(
                    f for f in situation.protective_factors if self._hears(scope.STRENGTHS[f])
                ),
            ),
            best_interest=replace(
                best, elements=tuple(e for e in best.elements if self._knows(e.element))
            ),
            agreement=replace(
                told.agreement,
                measures=(*map(self._whole, own), *map(_in_short, others)),
            ),
            coordination=told.coordination
            if refers
            else replace(told.coordination, referral="", referral_to=None),
            since_last=self._since_last(told.since_last, _agreed_before(case)),
        )

    def of_earlier(
        self, earlier: EarlierDiscussion, agreed: dict[str, Measure]
    ) -> EarlierDiscussion:
        """Return of an earlier meeting the measures the service may hear of.

        What was measured is told of its own: of the others it hears only what came of them.
        """
        known = (m for m in earlier.measures if self._is_own(m) or self._covers(m))
        return replace(
            earlier,
            measures=tuple(self._whole(m) if self._is_own(m) else _in_short(m) for m in known),
            evaluations=tuple(
                told
                for told in earlier.evaluations
                if (measure := agreed.get(told.measure_id)) and self._is_own(measure)
            ),
        )

    def may_know_of(self, participant: Participant) -> bool:
        """Tell whether the service may learn that somebody takes part."""
        service = participant.person.service
        if participant.party is not Party.SERVICE or service is None:
            return participant.party is not Party.SERVICE
        return service is self._service or service in self._cover.services

    def _is_own(self, measure: Measure) -> bool:
        who = (measure.responsible, measure.evaluator, *measure.contributors)
        return any(each is not None and each.service is self._service for each in who)

    def _covers(self, measure: Measure) -> bool:
        who = measure.responsible
        known = who is None or who.service is None or who.service in self._cover.services
        arena = scope.ARENAS[measure.arena] if measure.arena else frozenset()
        unit = scope.UNITS[measure.unit] if measure.unit else frozenset()
        return known and self._hears(arena) and self._hears(unit)

    def _whole(self, measure: Measure) -> Measure:
        return replace(
            measure,
            need_ref=measure.need_ref
            if measure.need_ref and self._knows(measure.need_ref)
            else None,
            links=tuple(link for link in measure.links if self._knows(link)),
        )

    def _since_last(self, told: SinceLast, agreed: dict[str, Measure]) -> SinceLast:
        own = {name for name, measure in agreed.items() if self._is_own(measure)}
        heard = {name for name, measure in agreed.items() if self._covers(measure)}
        evaluations = [self._evidence(e) for e in told.evaluations if e.measure_id in own]
        evaluations += [
            Evaluation(e.measure_id, effect=e.effect, decision=e.decision)
            for e in told.evaluations
            if e.measure_id in heard - own
        ]
        lines = tuple(line for line in told.status_lines if line.measure_id in own)
        return replace(told, evaluations=tuple(evaluations), status_lines=lines)

    def _evidence(self, told: Evaluation) -> Evaluation:
        return replace(
            told,
            evidence=tuple(e for e in told.evidence if self._hears(scope.EVIDENCE[e.type])),
        )

    def _knows(self, about: BestInterestElement | RiskFactor) -> bool:
        if isinstance(about, RiskFactor):
            return self._hears(scope.RISKS[about])
        return self._hears(scope.ELEMENTS[about])

    def _hears(self, needs: scope.Needs) -> bool:
        return scope.may_hear(needs, self._cover.categories)


def _in_short(measure: Measure) -> Measure:
    """Of another’s measure: what it is called, who sees to it, and when it is looked at again."""
    return Measure(
        measure.id,
        title=measure.title,
        responsible=measure.responsible,
        evaluation_date=measure.evaluation_date,
        arena=measure.arena,
        follows=measure.follows,
        version=measure.version,
        status=measure.status,
    )


def _agreed_before(case: Case) -> dict[str, Measure]:
    held = sorted(case.earlier, key=lambda one: one.held_on)
    return {measure.id: measure for earlier in held for measure in earlier.measures}
