"""Compares the log with its heads that are kept outside the database."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from meetingapp.models.anchor import PutBack
from meetingapp.models.verify.log import Log
from meetingapp.services.findings import Finding, found
from meetingapp.services.ports import AuditEntry


@dataclass(frozen=True, slots=True)
class Head:
    """An entry of the log as something outside the database remembers it.

    ``place`` names that to a person; it is a ``Term`` or the name of a file.
    """

    place: str
    entry: AuditEntry


def compared(
    log: Log,
    heads: Sequence[Head],
    put_back: Sequence[PutBack],
    *,
    known_bad: Container[int],
    all_else_fits: bool,
) -> tuple[Finding, ...]:
    """Tell what is missing or other than it was, and what a restore explains.

    Args:
        log: as it was read.
        heads: what is known outside.
        put_back: what the anchor tells of backups that were put back.
        known_bad: entries that something is already said of.
        all_else_fits: the log vouches for all that stands in the database.
    """
    digests = {entry.digest for entry in log.about_vault}
    believed = [each for each in put_back if each.digest in digests]
    told: list[Finding] = []
    ahead: list[Head] = []
    for head in heads:
        seq = head.entry.seq
        if not seq or log.seals.get(seq) == head.entry.mac or seq in known_bad:
            continue
        explaining = next((each for each in believed if each.explains(head.entry)), None)
        if explaining is not None:
            told.append(_told(explaining))
        elif seq > log.head.seq:
            ahead.append(head)
        else:
            told.append(found("log.rewritten", seq=seq, place=head.place))
    if ahead:
        farthest = max(ahead, key=lambda head: head.entry.seq)
        told.append(
            found(
                "log.older" if all_else_fits else "log.cut",
                last=log.head.seq,
                known=farthest.entry.seq,
                place=farthest.place,
            )
        )
    return tuple(finding for n, finding in enumerate(told) if finding not in told[:n])


def _told(put_back: PutBack) -> Finding:
    last = put_back.lost.seq if put_back.lost else put_back.kept.seq
    return found("restore.told", day=put_back.at.date(), first=put_back.kept.seq + 1, last=last)
