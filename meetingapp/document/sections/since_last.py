"""Since last: how the previous minutes were received, and what each measure led to."""

from collections.abc import Iterator

from meetingapp.document.blocks import Block, Chip, Fact, Facts, Heading, Keep, Tone
from meetingapp.document.record import Record, fact
from meetingapp.document.sections import numbers
from meetingapp.document.wording import capital, ended, in_a_row, joined, lowered, sentence_of
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import Effect, Evaluation, EvidenceType
from meetingapp.domain.measure import Measure


def in_one_line(record: Record) -> Iterator[Block]:
    """Page 1: each evaluated measure with its effect and what now."""
    words = record.words
    lines = []
    for evaluation in record.discussion.since_last.evaluations:
        measure = _measure(record, evaluation)
        title = measure.title if measure else words("A measure")
        effect = lowered(words.code(evaluation.effect)) if evaluation.effect else "–"
        measured = ""
        if measure and evaluation.measured_value is not None and measure.baseline.value is not None:
            measured = words(
                "({start} → {measured}, goal {target})",
                start=measure.baseline.value,
                measured=evaluation.measured_value,
                target=numbers.target(record, measure),
            )
        now = sentence_of(words.code(evaluation.decision)) if evaluation.decision else ""
        lines.append(joined((f"{title}:", ended(joined((effect, measured))), now)))
    if lines:
        yield Facts(fact(words("Since last"), *lines))


def since_last(record: Record) -> Iterator[Block]:
    """The whole of it; a first meeting has nothing to look back on, and says so elsewhere."""
    words, told = record.words, record.discussion.since_last
    last = _last(record)
    rows: list[Fact] = []
    if last:
        status = told.previous_minutes_status
        received = lowered(words.code(status)) if status else ""
        day = words.long_day(last.held_on)
        rows.extend(fact(words("Previous minutes"), f"{day}, {received}" if received else day))
        if last.feedback_given is not None:
            rows.extend(fact(words("Promised feedback"), _feedback(record, last)))
    objection = sentence_of(told.objection)
    if told.objection_by:
        objection = joined((objection, words("From {who}.", who=told.objection_by)))
    rows.extend(fact(words("Objection"), objection))
    if not rows and not told.evaluations:
        return
    yield Heading(2, words("Since last"))
    if rows:
        yield Facts(tuple(rows))
    for evaluation in told.evaluations:
        measure = _measure(record, evaluation)
        title = measure.title if measure else words("A measure")
        rows = list(_evaluation(record, evaluation, measure))
        yield Keep((Heading(3, title), Facts(tuple(rows))))


def _feedback(record: Record, last: EarlierDiscussion) -> str:
    words, child = record.words, record.child
    if last.feedback_given:
        return capital(words("{child} was told, as agreed.", child=child))
    return capital(words("{child} has not been told what was agreed.", child=child))


def _evaluation(record: Record, told: Evaluation, measure: Measure | None) -> Iterator[Fact]:
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
    yield from fact(
        words("Evidence"),
        in_a_row(
            words("{child} {evidence}", child=record.child, evidence=one.reference)
            if one.type is EvidenceType.CHILD
            else one.reference or words.code(one.type)
            for one in told.evidence
        ),
    )
    if told.child_view:
        own = "" if record.words_are_withheld else sentence_of(told.child_words)
        view = sentence_of(words.code(told.child_view))
        label = capital(words("{child}’s view", child=record.child))
        yield from fact(label, joined((view, own, sentence_of(told.child_view_reason))))
    yield from fact(words("Guardians"), sentence_of(told.guardian_view))
    yield from fact(words("What now"), _now(record, told))


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


def _now(record: Record, told: Evaluation) -> str:
    words = record.words
    again = told.next_evaluation_date
    return joined(
        (
            sentence_of(words.code(told.decision)) if told.decision else "",
            words.code(told.close_reason) if told.close_reason else "",
            sentence_of(told.decision_reason),
            words("Evaluated again on {day}.", day=again) if again else "",
        )
    )


def _last(record: Record) -> EarlierDiscussion | None:
    return max(record.case.earlier, key=lambda one: one.held_on, default=None)


def _measure(record: Record, told: Evaluation) -> Measure | None:
    """Find the measure as it was last agreed before this meeting."""
    found = [
        measure
        for earlier in sorted(record.case.earlier, key=lambda one: one.held_on)
        for measure in earlier.measures
        if measure.id == told.measure_id
    ]
    return found[-1] if found else None
