"""A service’s copy: its own measures first and whole, and what it needs to know of the rest."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from meetingapp.document.blocks import (
    Block,
    Cell,
    Document,
    Facts,
    FirstBreak,
    Heading,
    Keep,
    Para,
    Strong,
    Table,
)
from meetingapp.document.editions.frame import (
    Frame,
    about_the_copy,
    furniture,
    title_of,
    with_recipient,
)
from meetingapp.document.language import TAGS
from meetingapp.document.record import Record, fact
from meetingapp.document.sections import (
    actions,
    agreed,
    anonymity,
    best_interest,
    coordination,
    guardians,
    head,
    measures,
    onward,
    present,
    since_last,
    situation,
    stopped,
    system_voice,
    voice,
)
from meetingapp.document.wording import ended, lowered
from meetingapp.domain.measure import Measure
from meetingapp.domain.people import ServiceCode

Section = Callable[[Record], Iterator[Block]]


def build(record: Record, frame: Frame, service: ServiceCode) -> Document:
    """Write one service’s copy."""
    words = record.words
    own = tuple(m for m in record.measures if _is_of(service, m))
    others = tuple(m for m in record.measures if m not in own)
    document = Document(
        title=title_of(record, frame),
        subject=head.heading(record),
        language=TAGS[words.language],
        written=record.stamp.finalised_at,
        furniture=furniture(record, frame, words("copy for a service")),
        blocks=tuple(
            block for section in _sections(frame, service, own, others) for block in section(record)
        ),
    )
    return with_recipient(document, words, frame.mark)


def _sections(
    frame: Frame, service: ServiceCode, own: tuple[Measure, ...], others: tuple[Measure, ...]
) -> tuple[Section, ...]:
    return (
        head.title,
        stopped.stopped,
        agreed.in_short,
        lambda record: _own(record, service, own),
        lambda record: _others(record, others, first=len(own) + 1),
        actions.actions,
        since_last.in_one_line,
        onward.onward,
        present.present,
        _first_page_ends,
        lambda record: measures.measures(_with_measures(record, own)) if own else iter(()),
        voice.voice,
        system_voice.system_voice,
        guardians.guardians,
        since_last.since_last,
        situation.purpose,
        situation.situation,
        situation.alternatives,
        best_interest.best_interest,
        coordination.coordination,
        lambda record: _about(record, frame),
    )


def _first_page_ends(record: Record) -> Iterator[Block]:
    if not record.is_stopped:
        yield FirstBreak()


def _own(record: Record, service: ServiceCode, own: tuple[Measure, ...]) -> Iterator[Block]:
    words = record.words
    if record.is_stopped or not record.measures:
        return
    yield Heading(3, words("For {service}", service=words.code(service)))
    if own:
        yield agreed.table(record, own)
    else:
        yield Para(words("You are responsible for no measure here."))


def _others(record: Record, others: tuple[Measure, ...], *, first: int) -> Iterator[Block]:
    """Set the others in a row each, numbered on from its own."""
    if not others:
        return
    words = record.words
    table = Table(
        (words("Other measures"), words("Responsible"), words("Evaluated")),
        tuple(_row(record, number, m) for number, m in enumerate(others, start=first)),
        (244, 160, 73),
        words("Measures others are responsible for, and when they are evaluated"),
        dense=True,
    )
    yield Keep((table,))


def _row(record: Record, number: int, measure: Measure) -> tuple[Cell, ...]:
    words, day = record.words, measure.evaluation_date
    who = record.who(measure.responsible)
    return Strong(f"{number}. {measure.title}"), who, words.short_day(day) if day else "–"


def _about(record: Record, frame: Frame) -> Iterator[Block]:
    """Say on what ground the service reads this, and that it may not be passed on."""
    words = record.words
    rows = (
        *fact(words("Consent"), *_covered(record)),
        *anonymity.checks(record),
        *fact(
            words("Holds"),
            words(
                "What the consent covers for you, and your own measures whole. The complete "
                "minutes hold more. Do not pass the copy on."
            ),
        ),
        *about_the_copy(record, frame),
    )
    yield Keep((Heading(2, words("About this copy")), Facts(rows)))


def _covered(record: Record) -> Iterator[str]:
    words = record.words
    if exception := record.discussion.consent_exception:
        yield words("Discussed without consent: {ground}.", ground=exception.basis)
    for consent in record.case.consents:
        kinds = words.listing([lowered(words.code(kind)) for kind in consent.categories])
        holds = words("Valid until {day}.", day=consent.valid_to) if consent.valid_to else ""
        about = words("Information about {categories}.", categories=kinds) if kinds else ""
        yield f"{holds} {about}".strip()
        if consent.excluded_topics.strip():
            yield words("Not about: {topics}", topics=ended(consent.excluded_topics))


def _is_of(service: ServiceCode, measure: Measure) -> bool:
    who = (measure.responsible, measure.evaluator, *measure.contributors)
    return any(each is not None and each.service is service for each in who)


def _with_measures(record: Record, own: tuple[Measure, ...]) -> Record:
    agreement = replace(record.discussion.agreement, measures=own)
    return replace(record, discussion=replace(record.discussion, agreement=agreement))
