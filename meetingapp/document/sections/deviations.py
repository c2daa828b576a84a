"""Deviations from the template: what was left open and why, and what the municipality changed."""

from collections.abc import Iterator

from meetingapp.document.blocks import Block, Cell, Heading, Keep, Line, Para, Strong, Table
from meetingapp.document.record import Record
from meetingapp.document.sections import limits
from meetingapp.document.wording import capital, sentence_of
from meetingapp.domain.deviation import Acknowledgement, Override, WarningReason
from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.template import Severity

_WIDTHS = (290, 187)


def deviations(record: Record) -> Iterator[Block]:
    """Print both tables, or that there is nothing to tell."""
    words = record.words
    rows = (*_overridden(record), *_left_open(record))
    changed = tuple(limits.rows(record))
    heading = Heading(2, words("Deviations from the template"))
    if not rows:
        yield Keep((heading, Para(_none(record))))
    else:
        yield heading
        yield Table(
            (words("Requirement not met"), words("Why")),
            rows,
            _WIDTHS,
            words("Requirements that were not met, each with the reason given"),
        )
    if changed:
        title = Heading(3, words("Set by the municipality"))
        yield Keep((title, limits.table(record, changed)))


def _none(record: Record) -> str:
    words = record.words
    if record.is_stopped:
        return words("None, other than that the discussion was stopped.")
    return words("None. Every requirement of the template is met, and none was overridden.")


def _overridden(record: Record) -> Iterator[tuple[Cell, ...]]:
    """Give a row for each requirement that the chair set aside."""
    for override in record.discussion.overrides:
        said = _sentences(
            record,
            (one for one in record.results if one.overridable and one.id == override.gate),
        )
        if said and override.holds_for(record.meeting.chair):
            yield said, _by(record, override)


def _by(record: Record, override: Override) -> Cell:
    by = record.words("Set aside by {who} on {day}.", who=override.by.name, day=override.at)
    return Strong(by), sentence_of(override.reason)


def _left_open(record: Record) -> Iterator[tuple[Cell, ...]]:
    """Give a row for each reason, with the warnings it answers; then those nobody answered."""
    open_ = [one for one in record.results if one.severity is Severity.WARNING and not one.passed]
    overridden = {one.gate for one in record.discussion.overrides}
    left = [one for one in open_ if not (one.overridable and one.id in overridden)]
    for answer in record.discussion.acknowledged:
        answered = [one for one in left if one.id in answer.gates and answer.is_complete]
        left = [one for one in left if one not in answered]
        if answered:
            yield _sentences(record, iter(answered)), _reason(record, answer)
    if left:
        yield _sentences(record, iter(left)), "–"


def _reason(record: Record, answer: Acknowledgement) -> Cell:
    text = sentence_of(answer.text)
    if answer.reason is WarningReason.OTHER and text:
        return text
    reason = capital(record.words.code(answer.reason)) + "."
    return (reason, text) if text else reason


def _sentences(record: Record, results: Iterator[GateResult]) -> tuple[Line, ...]:
    """Name each requirement and say once what was missing, whatever the number of places."""
    said: dict[str, list[Line]] = {}
    for one in results:
        if one.passed:
            continue
        lines = said.setdefault(one.id, [Strong(record.requirement(one.id))])
        sentence = sentence_of(record.words.result(one))
        if sentence not in lines:
            lines.append(sentence)
    return tuple(line for lines in said.values() for line in lines)
