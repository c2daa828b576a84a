"""How an anonymous discussion was kept anonymous: the six checks, and who made them."""

from collections.abc import Iterator

from meetingapp.document.blocks import Fact
from meetingapp.document.record import Record, fact
from meetingapp.document.wording import ended, in_a_row, joined
from meetingapp.domain.anonymity import AnonymityCheck


def checks(record: Record) -> Iterator[Fact]:
    """Say what was confirmed, and what was looked at and not confirmed."""
    words, told = record.words, record.discussion.anonymity
    answers = tuple(_answers(record, told))
    confirmed = in_a_row(text for text, answer in answers if answer)
    checker = words("Checked by {who}.", who=told.checked_by) if told.checked_by.strip() else ""
    yield from fact(words("Anonymity"), joined((confirmed, checker)))
    refuted = in_a_row(text for text, answer in answers if answer is False)
    yield from fact(words("Not confirmed"), ended(refuted))


def _answers(record: Record, told: AnonymityCheck) -> Iterator[tuple[str, bool | None]]:
    words, count = record.words, told.fits_at_least
    yield words("no name"), told.no_name
    yield words("no birth date"), told.no_birth_date
    yield words("no class or unit"), told.no_class_or_unit
    yield words("no rare trait"), told.no_rare_trait
    yield words("the family was not present"), told.family_not_present
    if count is not None:
        fits = words.plural("fits at least {n} child", "fits at least {n} children", count)
        yield fits, True
