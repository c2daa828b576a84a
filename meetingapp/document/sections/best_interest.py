"""The best interests of the child: what was weighed, and what was chosen."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from meetingapp.document.blocks import (
    Block,
    Box,
    Cell,
    Fact,
    Facts,
    Heading,
    Keep,
    Para,
    Table,
    Weight,
)
from meetingapp.document.record import Record, fact
from meetingapp.document.wording import capital, ended, joined, lowered, sentence_of
from meetingapp.domain.best_interest import (
    BestInterest,
    BestInterestElement,
    Dissent,
    ElementAssessment,
    RelationToChildView,
)
from meetingapp.words import Words

_MOST: Final = 3


def best_interest(record: Record) -> Iterator[Block]:
    """Print the table by weight, what had no weight, the conclusion and what it rests on."""
    words, told = record.words, record.discussion.best_interest
    if replace(told, chosen_alternative="", review_date=None) == BestInterest():
        return
    basis = words(
        "Assessed under the Constitution § 104 and the Convention on the Rights of the Child "
        "art. 3 and 12. Weights go from none to great."
    )
    since = record.since("A09")
    sub = joined((basis, ended(since)))
    yield Heading(2, words("The child’s best interests"), sub)
    if weighed := _weighed(told.elements):
        yield _table(record, weighed)
    if concluded := tuple(_conclusion(record)):
        yield Keep(concluded)
    if grounds := tuple(_grounds(record)):
        yield Facts(grounds)


def _weighed(elements: tuple[ElementAssessment, ...]) -> list[ElementAssessment]:
    """Sort by weight; among equals the child's view stands first."""
    relevant = [one for one in elements if one.relevant]
    return sorted(
        relevant,
        key=lambda one: (-(one.weight or 0), one.element is not BestInterestElement.CHILD_VIEW),
    )


def _table(record: Record, weighed: list[ElementAssessment]) -> Table:
    words = record.words
    asked = any(one.favours for one in weighed)
    told = any(one.facts.strip() for one in weighed)
    head = [words("Consideration"), words("Source"), words("Weight")]
    widths = [98.0, 66.0, 78.0] if told else [200.0, 120.0, 112.0]
    if told:
        head.insert(1, words("What we know"))
        widths.insert(1, 190.0)
    if asked:
        head.append(words("Speaks for"))
        widths.append(45)
    rows = []
    for one in weighed:
        cells: list[Cell] = [
            capital(words.code(one.element)),
            capital(words.code(one.source)) if one.source else "–",
            "–" if one.weight is None else Weight(one.weight, weight_word(words, one.weight)),
        ]
        if told:
            cells.insert(1, sentence_of(one.facts))
        if asked:
            cells.append(one.favours)
        rows.append(tuple(cells))
    summary = words(
        "Considerations in the assessment of the child’s best interests, with source, weight from "
        "0 to 3 and the alternative each speaks for"
    )
    return Table(tuple(head), tuple(rows), tuple(widths), summary)


def weight_word(words: Words, weight: int) -> str:
    """Name a weight from 0 to 3."""
    names = (
        words.in_context("weight", "none"),
        words.in_context("weight", "small"),
        words.in_context("weight", "medium"),
        words.in_context("weight", "great"),
    )
    return names[max(0, min(weight, _MOST))]


def _conclusion(record: Record) -> Iterator[Block]:
    words, told = record.words, record.discussion.best_interest
    if without := tuple(_without_weight(record)):
        yield Facts(fact(words("Without weight here"), *without))
    parts: list[Block] = []
    if told.chosen_alternative and record.discussion.alternatives:
        parts.append(
            Para(
                words("We chose alternative {alternative}", alternative=told.chosen_alternative),
                "strong",
            )
        )
    if told.conclusion:
        parts.append(Para(sentence_of(told.conclusion)))
    if parts:
        yield Box(tuple(parts))


def _without_weight(record: Record) -> Iterator[str]:
    """Give each reason, then in one line those that were only considered."""
    words, silent = record.words, []
    for one in record.discussion.best_interest.elements:
        if one.relevant is False and one.not_relevant_reason.strip():
            yield f"{capital(words.code(one.element))}: {ended(one.not_relevant_reason)}"
        elif one.relevant is False:
            silent.append(lowered(words.code(one.element)))
    if silent:
        considered = ended(words("considered, not relevant here"))
        yield f"{capital(words.listing(silent))}: {considered}"


def _grounds(record: Record) -> Iterator[Fact]:
    words, told = record.words, record.discussion.best_interest
    if told.relation_to_child_view:
        relation = _relation(record, told.relation_to_child_view)
        yield from fact(
            words("The child’s view"), joined((relation, sentence_of(told.differs_reason)))
        )
    yield from fact(words("Other interests"), joined(_others(record)))
    yield from fact(words("Uncertain"), sentence_of(told.uncertainty))
    dissents = [_dissent(record, one) for one in told.dissents]
    if not dissents and told.dissent_asked:
        dissents = [words("Everyone was asked. No one disagreed.")]
    yield from fact(words("Disagreement"), *dissents)
    if told.review_date:
        yield from fact(words("Assessed again"), ended(words.long_day(told.review_date)))


def _relation(record: Record, relation: RelationToChildView) -> str:
    words, child = record.words, record.child
    match relation:
        case RelationToChildView.FOLLOWS:
            return words("The choice follows what {child} wants.", child=child)
        case RelationToChildView.PARTLY:
            return words("The choice partly follows what {child} wants.", child=child)
        case RelationToChildView.DIFFERS:
            return words("The choice differs from what {child} wants.", child=child)
        case RelationToChildView.CHILD_NO_VIEW:
            return capital(words("{child} has given no view on this.", child=child))


def _others(record: Record) -> Iterator[str]:
    words, told = record.words, record.discussion.best_interest
    if told.competing_interests:
        yield sentence_of(told.competing_interests)
    elif told.chosen_alternative and not told.outweighed:
        yield words("No other interests weigh more.")
    if told.least_intrusive_considered:
        yield words("A less intrusive choice was considered.")


def _dissent(record: Record, one: Dissent) -> str:
    words = record.words
    consequence = one.consequence
    return joined(
        (
            f"{capital(one.who_role)}:" if one.who_role else "",
            sentence_of(one.view),
            words("What follows: {consequence}", consequence=ended(consequence))
            if consequence
            else "",
        )
    )
