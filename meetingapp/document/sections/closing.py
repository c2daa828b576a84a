"""The end: consent and closing, deviations from the template, and the document about itself."""

from collections.abc import Iterator
from typing import Final

from meetingapp.document.blocks import Block, Fact, Facts, Heading, Items, Keep, Para
from meetingapp.document.record import Record, fact
from meetingapp.document.sections import consents
from meetingapp.document.wording import joined, sentence_of, working_days_after
from meetingapp.domain.template import Severity
from meetingapp.words import Language

_REMARK_DAYS: Final = 5
_GROUP: Final = 8
_OWN_NAMES: Final = {Language.NB: "bokmål", Language.NN: "nynorsk", Language.EN: "English"}


def closing(record: Record) -> Iterator[Block]:
    """Say what the consent covers, that the summary was read, and where the minutes go."""
    words, told = record.words, record.discussion.closing
    rows: list[Fact] = [*consents.in_full(record)]
    summary = words("Read out at the meeting.") if told.summary_read else ""
    rows.extend(fact(words("Summary"), joined((summary, sentence_of(told.corrections)))))
    rows.extend(fact(words("Sent to"), _receivers(record)))
    last_day = working_days_after(record.meeting.date, _REMARK_DAYS)
    rows.extend(
        fact(
            words("Remarks"),
            words(
                "Tell the chair by {day}. Without remarks the minutes count as approved.",
                day=last_day,
            ),
        )
    )
    yield Keep((Heading(2, words("Consent and closing")), Facts(tuple(rows))))


def _receivers(record: Record) -> str:
    words, told = record.words, record.discussion.closing
    codes = (*told.distribution_parties, *told.distribution_services)
    return sentence_of(words.listing([words.code(code) for code in codes]))


def deviations(record: Record) -> Iterator[Block]:
    """List the requirements that only warn and were not met; they never closed the minutes."""
    words = record.words
    warning = {r.id for r in record.template.rules if r.severity is Severity.WARNING}
    found = [
        sentence_of(words.result(result))
        for result in record.results
        if not result.passed and result.id in warning
    ]
    heading = Heading(2, words("Deviations from the template"))
    if found:
        intro = Para(words("Every locked requirement is met. These may be left open, and are:"))
        yield Keep((heading, intro, Items(tuple(dict.fromkeys(found)))))
    else:
        said = words("None. Every requirement of the template is met, and none was overridden.")
        yield Keep((heading, Para(said)))


def about(record: Record) -> Iterator[Block]:
    """Tell the version, the template, the checksum and the link of the audit chain."""
    words, stamp = record.words, record.stamp
    template, kind = record.template, record.template.type
    yield Keep(
        (
            Heading(2, words("About this document")),
            Facts(
                (
                    *fact(words("Version"), joined(_version(record))),
                    *fact(words("Owner"), _owner(record)),
                    *fact(
                        words("Template"),
                        f"core.v{template.core_version}, {kind.code}.v{kind.version}"
                        f" · {_OWN_NAMES[words.language]}",
                    ),
                    *fact(words("Checksum (SHA-256)"), *grouped(stamp.content_sha256)),
                    *fact(words("Audit log"), *_audit(record)),
                )
            ),
        )
    )


def _version(record: Record) -> Iterator[str]:
    words, stamp, meeting = record.words, record.stamp, record.meeting
    yield words("{version}, complete.", version=stamp.version)
    yield words("Finalised on {day}.", day=stamp.finalised_at.astimezone().date())
    if meeting.note_taker:
        yield words("Written by {who}.", who=meeting.note_taker.name)
    if meeting.chair:
        yield words("Responsible: {who}.", who=meeting.chair.name)


def _owner(record: Record) -> str:
    owner = (record.meeting.municipality, record.meeting.unit)
    return sentence_of(", ".join(part for part in owner if part))


def _audit(record: Record) -> Iterator[str]:
    words, link = record.words, record.stamp.audit
    if link is None:
        yield words("Without a vault: not linked to an audit log.")
        return
    yield words("Entry {number}.", number=link.seq)
    yield from grouped(link.mac)


def grouped(digest: str, per_line: int = 8) -> list[str]:
    """Write a checksum in groups of eight, so that people can compare it."""
    groups = [digest[at : at + _GROUP] for at in range(0, len(digest), _GROUP)]
    return [" ".join(groups[at : at + per_line]) for at in range(0, len(groups), per_line)]
