"""The activity plan: problem, measures, when, who is responsible, and when they are evaluated."""

from collections.abc import Iterator

from meetingapp.document.blocks import Block, Document, Facts, Heading, Para, Table
from meetingapp.document.papers import frame
from meetingapp.document.papers.told import Told
from meetingapp.document.record import fact
from meetingapp.document.wording import capital, sentence_of
from meetingapp.domain.papers.activity_plan import ActivityPlan
from meetingapp.words import Words


def build(plan: ActivityPlan, basis: str, words: Words) -> Document:
    """Write the plan. ``basis`` cites the provision of the day."""
    told, heading = Told(plan.head, words), words("Activity plan")
    return frame.paper(heading, _blocks(plan, basis, told, heading), told.head, words)


def _blocks(plan: ActivityPlan, basis: str, told: Told, heading: str) -> Iterator[Block]:
    words = told.words
    yield told.title(heading)
    yield Para(words("A safe and good school environment: what we do, and how we see it works."))
    yield Facts(
        (
            *told.about(),
            *fact(words("Reference"), plan.number),
            *fact(words("Basis"), capital(basis)),
        )
    )
    yield Heading(2, words("1. What the measures are to solve"))
    yield Para(sentence_of(plan.problem)) if plan.problem.strip() else told.nothing()
    yield from told.quote(
        plan.child_words,
        words("Heard on {day}.", day=plan.heard_on) if plan.heard_on else "",
        verbatim=plan.words_are_verbatim,
    )
    yield Heading(2, words("2–5. The measures, when, who is responsible, and evaluation"))
    yield from _measures(plan, told)
    if plan.evaluated_on is not None:
        day = plan.evaluated_on
        yield Para(words("The plan is looked at again on {day} at the latest.", day=day))


def _measures(plan: ActivityPlan, told: Told) -> Iterator[Block]:
    words = told.words
    if not plan.measures:
        yield told.nothing()
        return
    rows = tuple(
        (
            told.what(measure),
            told.period(measure),
            told.who(measure.responsible),
            told.day(measure.evaluation_date),
        )
        for measure in plan.measures
    )
    head = (
        words("2. Measure"),
        words("3. When"),
        words("4. Responsible"),
        words("5. Evaluated"),
    )
    summary = words("The measures, when they are done, by whom, and when they are evaluated")
    yield Table(head, rows, (190, 110, 97, 80), summary)
