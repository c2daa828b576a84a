"""Names what happened to a log that does not hang together."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from sqlalchemy import Connection

from meetingapp.models.audit import AuditChain
from meetingapp.models.verify.log import Log, Odd, entries
from meetingapp.services.findings import Finding, found

_MOST_TRIES: Final = 500_000
"""How many numbers are tried in all to find where entries came from: about two seconds."""


class Tampering(NamedTuple):
    """What was found, and the numbers of all entries it is about, as they were and as they are."""

    findings: tuple[Finding, ...]
    numbers: frozenset[int]


def tampering(connection: Connection, chain: AuditChain, log: Log, anchored: int) -> Tampering:
    """Tell which entries were edited, put in, moved or taken out.

    Args:
        connection: of the database.
        chain: with the key of the log.
        log: as it was read.
        anchored: the highest number known outside the database.
    """
    if not log.odd and log.count == log.head.seq:
        return Tampering(tuple(log.findings), frozenset())
    steps = _moved(chain, log)
    told = [*log.findings]
    told += (found("log.moved", first=first, last=last) for first, last in _runs(steps))
    inserted = set()
    for odd in log.odd:
        seq = odd.entry.seq
        if seq in steps:
            continue
        if _was_put_in(odd, anchored):
            inserted.add(seq)
        told.append(found("log.inserted" if seq in inserted else "log.edited", seq=seq))
    stayed = {entry.seq for entry in entries(connection)} - steps.keys() - inserted
    came_from = {seq + step for seq, step in steps.items()}
    # Two entries with one number: the one that stands there was put in, with the key.
    told += (found("log.inserted", seq=seq) for seq in sorted(stayed & came_from))
    present = stayed | came_from
    missing = set(range(1, max(present, default=0))) - present
    told += (
        found("log.gap", first=first, last=last) for first, last in _runs(dict.fromkeys(missing, 0))
    )
    odd_ones = {odd.entry.seq for odd in log.odd}
    return Tampering(tuple(told), frozenset(steps.keys() | came_from | missing | odd_ones))


def _was_put_in(odd: Odd, anchored: int) -> bool:
    """Tell whether the entries around this one know nothing of it."""
    if odd.after is None:
        return odd.entry.seq > anchored
    return odd.after == odd.before


def _moved(chain: AuditChain, log: Log) -> dict[int, int]:
    """Find how far entries were moved: their seal fits with another number."""
    steps: dict[int, int] = {}
    step, left = 0, _MOST_TRIES
    for odd in log.odd:
        seq, *rest = odd.entry[:-1]
        far = range(1, log.count + len(log.odd) + 1) if left > 0 else ()
        for number in (seq + step, *far):
            left -= 1
            if chain.seal((number, *rest)) == odd.entry.mac:
                step = steps[seq] = number - seq
                break
    return steps


def _runs(steps: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Join neighbours that were moved equally far."""
    run: list[int] = []
    for number in sorted(steps):
        if run and (number != run[-1] + 1 or steps[number] != steps[run[-1]]):
            yield run[0], run[-1]
            run = []
        run.append(number)
    if run:
        yield run[0], run[-1]
