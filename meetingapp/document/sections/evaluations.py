"""The evaluation of one earlier measure: was it done, did it help, and what now."""

from collections.abc import Iterator

from meetingapp.document.blocks import Chip, Fact, Tone
from meetingapp.document.record import Record, fact
from meetingapp.document.sections import numbers
from meetingapp.document.wording import capital, ended, in_a_row, joined, lowered, sentence_of
from meetingapp.domain.evaluation import (
    Effect,
    Escalation,
    Evaluation,
    EvaluationDecision,
    Evidence,
    EvidenceType,
)
from meetingapp.domain.lineage import renews
from meetingapp.domain.measure import Measure


def evaluation(record: Record, told: Evaluation, measure: Measure | None) -> Iterator[Fact]:
    """Print each answer; ``measure`` is what was agreed, where it is known."""
    words = record.words
    if told.effect:
        tone = Tone.GREEN if told.effect is Effect.GOAL_REACHED else Tone.NEUTRAL
        chip = Chip(tone, capital(words.code(told.effect)))
        explanation = sentence_of(told.effect_explanation)
        yield Fact(words("Effect"), (chip, explanation) if explanation else (chip,))
    if told.implemented:
        yield from fact(
            words("Carried out"),
            sentence_of(words.code(told.implemented)),
            sentence_of(told.implemented_reason),
        )
    yield from fact(words("Measured"), _measured(record, told, measure))
    yield from fact(words("Goal attainment"), _attainment(record, told))
    yield from fact(words("Evidence"), _evidence(record, told))
    if told.child_view:
        own = "" if record.words_are_withheld else sentence_of(told.child_words)
        view = sentence_of(words.code(told.child_view))
        label = capital(words("{child}’s view", child=record.child))
        yield from fact(label, joined((view, own, sentence_of(told.child_view_reason))))
    yield from fact(words("Guardians"), sentence_of(told.guardian_view))
    yield from fact(words("What now"), _now(record, told))
    if told.escalation and told.decision is EvaluationDecision.ESCALATE:
        yield from fact(words("Taken further"), joined(_escalation(record, told.escalation)))


def _evidence(record: Record, told: Evaluation) -> str:
    """Write what each piece is, and where it is found: ``Observasjon: telling i tre måltid``."""
    return in_a_row(_piece(record, one) for one in told.evidence)


def _piece(record: Record, one: Evidence) -> str:
    kind = record.child if one.type is EvidenceType.CHILD else record.words.code(one.type)
    found = one.reference.strip()
    if found.casefold().startswith(kind.casefold()):
        return found
    return f"{kind}: {found}" if found else kind


def _measured(record: Record, told: Evaluation, measure: Measure | None) -> str:
    words, value = record.words, told.measured_value
    if value is None:
        return ""
    day = words("Measured on {day}.", day=told.measured_on) if told.measured_on else ""
    if measure is None or measure.baseline.value is None:
        return joined((ended(words.number(value)), day))
    moved = words(
        "From {start} to {measured}; the goal was {target}.",
        start=measure.baseline.value,
        measured=value,
        target=numbers.target(record, measure),
    )
    share = numbers.progress(measure, value)
    progress = "" if share is None else words("Progress {percent} %.", percent=share)
    return joined((moved, day, progress))


def _attainment(record: Record, told: Evaluation) -> str:
    """Write GAS, −2 to +2, where 0 is what was expected."""
    score = told.goal_attainment
    if score is None:
        return ""
    shown = f"+{score}" if score > 0 else f"{score}".replace("-", "−")
    return record.words("GAS {score}; 0 is as expected.", score=shown)


def _now(record: Record, told: Evaluation) -> str:
    words = record.words
    again = told.next_evaluation_date
    return joined(
        (
            _decision(record, told),
            sentence_of(told.decision_reason),
            _followed_by(record, told),
            words("Evaluated again on {day}.", day=again) if again else "",
        )
    )


def _decision(record: Record, told: Evaluation) -> str:
    words = record.words
    if told.decision is None:
        return ""
    decided = words.code(told.decision)
    if told.decision is EvaluationDecision.CLOSE and told.close_reason:
        return sentence_of(f"{decided}: {words.code(told.close_reason)}")
    return sentence_of(decided)


def _followed_by(record: Record, told: Evaluation) -> str:
    """Point at the measure of this meeting that takes over."""
    new = [
        str(number)
        for number, measure in enumerate(record.measures, start=1)
        if renews(measure, told.measure_id)
    ]
    if not new:
        return ""
    return record.words("See measure {numbers}.", numbers=record.words.listing(new))


def _escalation(record: Record, told: Escalation) -> Iterator[str]:
    words = record.words
    if told.level:
        yield words("To {level}.", level=lowered(words.code(told.level)))
    if told.team.strip():
        yield words("To {team}.", team=told.team.strip().rstrip("."))
    if told.referral_to:
        yield words("Referred to {service}.", service=told.referral_to)
    considered = [
        text
        for text, done in (
            (words("the consent"), told.consent_considered),
            (words("a coordinator"), told.coordinator_considered),
        )
        if done
    ]
    if considered:
        yield words("Considered: {things}.", things=words.listing(considered))
