"""The summary for an individual plan: nine points, each there even where nothing is noted."""

from collections.abc import Iterator

from meetingapp.document.blocks import Block, Document, Fact, Facts, Heading, Para, Table
from meetingapp.document.papers import frame
from meetingapp.document.papers.told import Told
from meetingapp.document.record import fact
from meetingapp.document.sections import signing
from meetingapp.document.wording import capital, ended, joined, sentence_of
from meetingapp.domain.papers.individual_plan import IndividualPlan
from meetingapp.words import Words


def build(plan: IndividualPlan, basis: str, words: Words) -> Document:
    """Write the summary. ``basis`` cites the regulation of the day."""
    told, heading = Told(plan.head, words), words("Summary for the individual plan")
    return frame.paper(heading, _blocks(plan, basis, told, heading), told.head, words)


def _blocks(plan: IndividualPlan, basis: str, told: Told, heading: str) -> Iterator[Block]:
    words = told.words
    yield told.title(heading)
    yield Para(
        words(
            "This is what was agreed in our meetings, in the nine points of an individual plan. "
            "The plan itself is kept where the municipality keeps its plans."
        )
    )
    yield Facts((*told.about(), *fact(words("Basis"), capital(basis))))
    yield Heading(2, words("1. Goals, resources and needs"))
    yield from told.quote(plan.child_words, verbatim=plan.words_are_verbatim)
    yield from _or_nothing(told, tuple(_goals(plan, told)))
    yield Heading(2, words("2. Who takes part"))
    yield from told.items(tuple(told.who(person) for person in plan.participants))
    yield Heading(2, words("3. Coordinator"))
    yield from _or_nothing(told, tuple(_coordinator(plan, told)))
    yield Heading(2, words("4. What each contributes"))
    yield from _or_nothing(told, tuple(_contributions(plan, told)))
    yield Heading(2, words("5. Measures, extent and who is responsible"))
    yield from _measures(plan, told)
    yield Heading(2, words("6. How the measures are carried out"))
    yield from _or_nothing(told, tuple(_how(plan, told)))
    yield Heading(2, words("7. Period and revisions"))
    yield from _or_nothing(told, tuple(_period(plan, told)))
    yield Heading(2, words("8. Consent"))
    yield from _or_nothing(told, tuple(_consent(plan, told)))
    yield Heading(2, words("9. Other co-operation that is needed or wanted"))
    yield from _or_nothing(told, tuple(_wanted(plan, told)))


def _wanted(plan: IndividualPlan, told: Told) -> Iterator[Fact]:
    words = told.words
    yield from fact(words("Wanted"), *(sentence_of(one) for one in plan.wanted))
    if plan.wanted_from:
        yield from fact(words("With whom"), sentence_of(told.services(plan.wanted_from)))


def _or_nothing(told: Told, rows: tuple[Fact, ...]) -> Iterator[Block]:
    yield Facts(rows) if rows else told.nothing()


def _goals(plan: IndividualPlan, told: Told) -> Iterator[Fact]:
    words = told.words
    goals = (told.goal(measure) for measure in plan.measures)
    yield from fact(words("Goals"), *goals)
    yield from fact(words("Resources"), *(sentence_of(one) for one in plan.strengths))
    protects = tuple(words.code(one) for one in plan.protective_factors)
    yield from fact(words("What protects"), told.code_list(protects))
    yield from fact(words("Needs"), sentence_of(plan.need))


def _coordinator(plan: IndividualPlan, told: Told) -> Iterator[Fact]:
    words = told.words
    if plan.coordinator is None:
        return
    role = capital(words.code(plan.coordinator_role)) if plan.coordinator_role else ""
    said_yes = words("Has said yes.") if plan.coordinator_accepted else ""
    who = ended(told.who(plan.coordinator))
    yield Fact(role or words("Coordinator"), (joined((who, said_yes)),))


def _contributions(plan: IndividualPlan, told: Told) -> Iterator[Fact]:
    for each in plan.contributions:
        names = (told.titled(m) for m in each.measures)
        yield Fact(told.who(each.who), tuple(names))


def _measures(plan: IndividualPlan, told: Told) -> Iterator[Block]:
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
    head = (words("Measure"), words("Extent"), words("Responsible"), words("Evaluated"))
    summary = words("The measures with extent and who is responsible")
    yield Table(head, rows, (190, 110, 97, 80), summary)


def _how(plan: IndividualPlan, told: Told) -> Iterator[Fact]:
    words = told.words
    for measure in plan.measures:
        where = words.code(measure.arena) if measure.arena else ""
        texts = (sentence_of(t) for t in (measure.action, measure.method, where))
        yield from fact(told.titled(measure), joined(texts))


def _period(plan: IndividualPlan, told: Told) -> Iterator[Fact]:
    words = told.words
    if plan.since is not None:
        until = plan.revised_on[-1] if plan.revised_on else None
        if until is None:
            yield Fact(words("Period"), (capital(words("from {start}", start=plan.since)),))
        else:
            period = words("from {start} to {end}", start=plan.since, end=until)
            yield Fact(words("Period"), (capital(period),))
    days = [words.long_day(day) for day in plan.revised_on]
    yield from fact(words("Revised"), words.listing(days))


def _consent(plan: IndividualPlan, told: Told) -> Iterator[Fact]:
    words = told.words
    for consent in plan.consents:
        given = words("Given by {names}.", names=signing.names(words, consent.signatures))
        if consent.valid_to is not None:
            given = words(
                "Valid until {day}. Given by {names}.",
                day=consent.valid_to,
                names=signing.names(words, consent.signatures),
            )
        yield from fact(words("Consent"), given)
    covers = words("Covers {services}.", services=told.services(plan.covered))
    yield from fact(words("Services"), covers if plan.covered else "")
