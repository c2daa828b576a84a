"""Since last: how the previous minutes were received, what was promised, and each measure."""

from collections.abc import Iterator

from meetingapp.document.blocks import Block, Fact, Facts, Heading, Keep
from meetingapp.document.record import Record, fact
from meetingapp.document.sections import numbers
from meetingapp.document.sections.evaluations import evaluation
from meetingapp.document.sections.measured import measured
from meetingapp.document.wording import capital, ended, joined, lowered, sentence_of
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import Evaluation, MinutesStatus
from meetingapp.domain.measure import Measure


def in_one_line(record: Record) -> Iterator[Block]:
    """Page 1: each evaluated measure with its effect and what now."""
    lines = [_line(record, told) for told in record.discussion.since_last.evaluations]
    if lines:
        yield Facts(fact(record.words("Since last"), *lines))


def _line(record: Record, told: Evaluation) -> str:
    words, measure = record.words, _measure(record, told.measure_id)
    effect = lowered(words.code(told.effect)) if told.effect else ""
    measured = ""
    if measure and told.measured_value is not None and measure.baseline.value is not None:
        measured = words(
            "({start} → {measured}, goal {target})",
            start=measure.baseline.value,
            measured=told.measured_value,
            target=numbers.target(record, measure),
        )
    now = sentence_of(words.code(told.decision)) if told.decision else ""
    title = _title(record, told.measure_id)
    return joined((f"{title}:", ended(joined((effect, measured))), now))


def since_last(record: Record) -> Iterator[Block]:
    """The whole of it; a first meeting has nothing to look back on, and says so elsewhere."""
    yield from _since_last(record, tuple(_promised(record)))


def evaluated(record: Record) -> Iterator[Block]:
    """The evaluations alone, where nobody is told of who was promised what, and when."""
    yield from _since_last(record, ())


def _since_last(record: Record, rows: tuple[Fact, ...]) -> Iterator[Block]:
    told = record.discussion.since_last
    if not rows and not told.evaluations:
        return
    yield Heading(2, record.words("Since last"), record.since("A03"))
    if rows:
        yield Facts(rows)
    for each in told.evaluations:
        measure = _measure(record, each.measure_id)
        answers = tuple(evaluation(record, each, measure))
        if answers:
            title = Heading(3, _title(record, each.measure_id))
            yield Keep((title, Facts(answers), *measured(record, each, measure)))


def _promised(record: Record) -> Iterator[Fact]:
    words, told = record.words, record.discussion.since_last
    yield from fact(words("Previous minutes"), _previous(record))
    objection = sentence_of(told.objection)
    if told.objection_by.strip():
        objection = joined((objection, words("From {who}.", who=told.objection_by)))
    remark = told.previous_minutes_status is MinutesStatus.APPROVED_WITH_REMARKS
    yield from fact(words("Remark") if remark else words("Objection"), objection)
    last = _last(record)
    given = told.feedback_given
    if given is None and last:
        given = last.feedback_given
    if given is not None:
        yield from fact(words("Promised feedback"), _feedback(record, given=given))
    if told.talk_held is not None:
        yield from fact(words("Promised talk"), _talk(record, held=told.talk_held))
    lines = (
        joined((f"{_title(record, line.measure_id)}:", ended(line.text)))
        for line in told.status_lines
        if line.text.strip()
    )
    yield from fact(words("Under way"), *lines)


def _previous(record: Record) -> str:
    words, last = record.words, _last(record)
    status = record.discussion.since_last.previous_minutes_status
    received = words.code(status) if status else ""
    if last is None:
        return sentence_of(received)
    day = words.long_day(last.held_on)
    told = f"{day}, {lowered(received)}" if received else day
    stopped = words("The discussion was stopped.") if last.stopped else ""
    return joined((ended(told), stopped))


def _feedback(record: Record, *, given: bool) -> str:
    words, child = record.words, record.listener
    if given:
        return capital(words("{child} was told, as agreed.", child=child))
    return capital(words("{child} has not been told what was agreed.", child=child))


def _talk(record: Record, *, held: bool) -> str:
    words = record.words
    return words("Held, as agreed.") if held else words("Not held.")


def _last(record: Record) -> EarlierDiscussion | None:
    return max(record.case.earlier, key=lambda one: one.held_on, default=None)


def _title(record: Record, measure_id: str) -> str:
    measure = _measure(record, measure_id)
    return (measure.title or measure.action if measure else "") or record.words("A measure")


def _measure(record: Record, measure_id: str) -> Measure | None:
    """Find the measure as it was last agreed before this meeting."""
    found = [
        measure
        for earlier in sorted(record.case.earlier, key=lambda one: one.held_on)
        for measure in earlier.measures
        if measure.id == measure_id
    ]
    return found[-1] if found else None
