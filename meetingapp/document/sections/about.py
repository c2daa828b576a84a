"""The document about itself: version, template, checksum, and the link of the audit chain."""

from collections.abc import Iterator
from typing import Final

from meetingapp.clock import norwegian_day
from meetingapp.document.blocks import Block, Facts, Heading, Keep
from meetingapp.document.record import Record, fact
from meetingapp.document.wording import joined, sentence_of
from meetingapp.words import Language

_GROUP: Final = 8
_OWN_NAMES: Final = {Language.NB: "bokmål", Language.NN: "nynorsk", Language.EN: "English"}


def about(record: Record) -> Iterator[Block]:
    """Tell the version, the template, the checksum and the link of the audit chain."""
    words, stamp = record.words, record.stamp
    yield Keep(
        (
            Heading(2, words("About this document")),
            Facts(
                (
                    *fact(words("Version"), joined(_version(record))),
                    *fact(words("Owner"), _owner(record)),
                    *fact(words("Template"), *_template(record)),
                    *fact(words("Checksum (SHA-256)"), *grouped(stamp.content_sha256)),
                    *fact(words("Audit log"), *_audit(record)),
                )
            ),
        )
    )


def _version(record: Record) -> Iterator[str]:
    words, stamp, meeting = record.words, record.stamp, record.meeting
    yield words("{version}, complete.", version=stamp.version)
    if stamp.reason:
        yield correction(record)
    else:
        yield words("Finalised on {day}.", day=norwegian_day(stamp.finalised_at))
    if meeting.note_taker:
        yield words("Written by {who}.", who=meeting.note_taker.name)


def correction(record: Record) -> str:
    """Say which version this is, and why the one before was corrected."""
    stamp = record.stamp
    if not stamp.reason:
        return ""
    return sentence_of(
        record.words(
            "Version {version}, corrected on {day} because {reason}",
            version=stamp.version,
            day=norwegian_day(stamp.finalised_at),
            reason=stamp.reason,
        )
    )


def _template(record: Record) -> Iterator[str]:
    """Name the shared template and the type with their versions, and a variant of our own."""
    words, template, kind = record.words, record.template, record.template.type
    yield (
        f"core.v{template.core_version}, {kind.code}.v{kind.version} · {_OWN_NAMES[words.language]}"
    )
    if kind.variant:
        yield words(
            "The municipality’s own variant {number}, based on {shipped}.",
            number=kind.variant,
            shipped=kind.based_on or kind.code,
        )


def _owner(record: Record) -> str:
    """Say whose document it is, and who answers for it."""
    words, meeting = record.words, record.meeting
    owner = sentence_of(", ".join(part for part in (meeting.municipality, meeting.unit) if part))
    chair = words("Responsible: {who}.", who=meeting.chair.name) if meeting.chair else ""
    return joined((owner, chair))


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
