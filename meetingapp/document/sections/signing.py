"""Who signed a consent, when, and how."""

from collections.abc import Iterable
from itertools import groupby

from meetingapp.document.record import Record
from meetingapp.document.wording import joined
from meetingapp.domain.consent import Signature
from meetingapp.words import Words


def names(words: Words, signatures: Iterable[Signature]) -> str:
    """Write ``Kari og Jon Fiktivsen`` where they share a last name."""
    told = [signature.name for signature in signatures]
    lasts = {name.split()[-1] for name in told if len(name.split()) > 1}
    if len(told) > 1 and len(lasts) == 1 and all(len(name.split()) > 1 for name in told):
        last = lasts.pop()
        return f"{words.listing([name.removesuffix(last).strip() for name in told])} {last}"
    return words.listing(told)


def signed(record: Record, signatures: tuple[Signature, ...]) -> str:
    """Write who signed when and how; those who signed alike stand together."""
    groups = groupby(signatures, lambda one: (one.signed_on, one.method, one.witness))
    return "; ".join(_group(record, tuple(alike)) for _, alike in groups)


def _group(record: Record, alike: tuple[Signature, ...]) -> str:
    words, first = record.words, alike[0]
    who = names(words, alike) if len(alike) > 1 else record.who_named(first.name)
    how = words.code(first.method)
    day = words.long_day(first.signed_on) if first.signed_on else ""
    witness = words("witness: {who}", who=first.witness) if first.witness else ""
    return ", ".join(part for part in (who, joined((day, how)), witness) if part)
