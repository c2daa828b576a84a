"""A guardian’s copy: the minutes in the same order, written to «you», and what you can do."""

from collections.abc import Callable, Iterator
from typing import Final

from meetingapp.document.blocks import (
    Block,
    Document,
    Facts,
    FirstBreak,
    Heading,
    Items,
    Keep,
    Para,
)
from meetingapp.document.editions.frame import (
    Frame,
    about_the_copy,
    furniture,
    title_of,
    with_recipient,
)
from meetingapp.document.language import TAGS
from meetingapp.document.record import Record
from meetingapp.document.sections import (
    actions,
    agreed,
    best_interest,
    coordination,
    decisions,
    deviations,
    guardians,
    head,
    measures,
    onward,
    own_items,
    present,
    since_last,
    situation,
    stopped,
    system_voice,
    voice,
)
from meetingapp.domain.approval import earliest_deadline


def _first_page_ends(record: Record) -> Iterator[Block]:
    if not record.is_stopped:
        yield FirstBreak()


def _no_measure(record: Record) -> Iterator[Block]:
    """Say that there is none, and never why: one of the reasons is nobody’s to read here."""
    if not record.measures and not record.is_stopped:
        words = record.words
        none = Para(words("No measure was agreed at this meeting."))
        yield Keep((Heading(2, words("Measures")), none))


def what_you_can_do(record: Record) -> Iterator[Block]:
    """Tell the reader how to object, withdraw, see more and ask."""
    yield Keep((Heading(2, record.words("What you can do")), Items(tuple(_ways(record)))))


def _ways(record: Record) -> Iterator[str]:
    words, meeting = record.words, record.meeting
    chair = meeting.chair.name if meeting.chair else words("the chair")
    coordinator = record.discussion.coordination.coordinator
    asked = coordinator.name if coordinator else chair
    yield words(
        "Is something wrong or missing? Tell {who} by {day}. Your remark is added to the minutes. "
        "Without remarks they count as approved.",
        who=chair,
        day=earliest_deadline(meeting.date),
    )
    if _has_signed(record):
        yield words(
            "You may withdraw your consent at any time, all of it or a part. Say it or write it to "
            "{who}. We then stop sharing from that day.",
            who=asked,
        )
    yield words(
        "You have a right to see what is written about {child}, and to have it explained. What "
        "others have told in confidence is not in your copy.",
        child=record.child,
    )
    yield words("Is there anything you wonder about meanwhile? Ask {who}.", who=asked)


def _has_signed(record: Record) -> bool:
    return any(
        record.is_reader(signature.name)
        for consent in record.case.consents
        for signature in consent.signatures
    )


SECTIONS: Final[tuple[Callable[[Record], Iterator[Block]], ...]] = (
    head.title,
    stopped.stopped,
    agreed.agreed,
    decisions.decisions,
    actions.actions,
    since_last.in_one_line,
    onward.onward,
    present.present,
    own_items.after("A00", "A01", "A02"),
    _first_page_ends,
    voice.voice,
    own_items.after("A05"),
    system_voice.system_voice,
    own_items.after("S01"),
    guardians.guardians,
    own_items.after("A06"),
    since_last.since_last,
    own_items.after("A03"),
    situation.purpose,
    own_items.after("A04"),
    situation.situation_in_words,
    own_items.after("A07"),
    situation.alternatives,
    own_items.after("A08"),
    best_interest.best_interest,
    own_items.after("A09"),
    measures.measures,
    _no_measure,
    own_items.after("A10", "S02"),
    what_you_can_do,
    coordination.for_the_family,
    own_items.after("A11"),
    own_items.elsewhere,
    own_items.after("A14"),
    deviations.deviations,
)


def _about(record: Record, frame: Frame) -> Keep:
    title = Heading(2, record.words("About this copy"))
    return Keep((title, Facts(tuple(about_the_copy(record, frame)))))


def build(record: Record, frame: Frame) -> Document:
    """Write one guardian’s copy; ``record.reader`` is the guardian."""
    words = record.words
    document = Document(
        title=title_of(record, frame),
        subject=head.heading(record),
        language=TAGS[words.language],
        written=record.stamp.finalised_at,
        furniture=furniture(record, frame, words("guardian’s copy")),
        blocks=(
            *(block for section in SECTIONS for block in section(record)),
            _about(record, frame),
        ),
    )
    return with_recipient(document, words, frame.mark)
