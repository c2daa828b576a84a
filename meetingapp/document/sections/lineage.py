"""Where a measure comes from: the earlier measure it carries on, in which version."""

from meetingapp.document.record import Record
from meetingapp.document.wording import joined, sentence_of
from meetingapp.domain.lineage import renews
from meetingapp.domain.measure import Measure, MeasureStatus


def line(record: Record, measure: Measure) -> str:
    """Write ``Versjon 2, justert fra «Lesegruppe»``; nothing for a first version."""
    words, old = record.words, _replaced(record, measure)
    adjusted = ""
    if measure.follows or measure.version > 1:
        before = old.title.strip() if old else ""
        if before:
            adjusted = words(
                "Version {number}, adjusted from “{title}”.", number=measure.version, title=before
            )
        else:
            adjusted = words("Version {number}.", number=measure.version)
    status = "" if measure.status is MeasureStatus.ACTIVE else words.code(measure.status)
    return joined((adjusted, sentence_of(status))).rstrip(".")


def _replaced(record: Record, measure: Measure) -> Measure | None:
    """Find the version this one replaces, wherever it was agreed."""
    held = sorted(record.case.earlier, key=lambda told: told.held_on, reverse=True)
    earlier = (one for told in held for one in told.measures)
    return next((one for one in earlier if renews(measure, one.id)), None)
