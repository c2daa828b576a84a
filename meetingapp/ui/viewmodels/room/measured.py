"""What is known of a measure before it is evaluated here: last time, the numbers, the proposal."""

from dataclasses import dataclass

from meetingapp.document.papers.brief_words import last_time_of
from meetingapp.document.proposed import arithmetic, effect_told
from meetingapp.domain.brief.series import fresh, series_of
from meetingapp.domain.effect import Proposal, proposed_effect
from meetingapp.domain.evaluation import Evaluation
from meetingapp.domain.lineage import Judged
from meetingapp.domain.measure import Measure
from meetingapp.domain.measurement import Measurement
from meetingapp.ui.viewmodels.measure_words import numbers_of
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.words import Words


@dataclass(frozen=True, slots=True)
class KnownBefore:
    """The evaluation before this one, the numbers since then, and what they propose."""

    last: Judged | None
    numbers: tuple[Measurement, ...]
    proposal: Proposal


def known_before(room: RoomViewModel, measure: Measure) -> KnownBefore:
    """Gather it; what was typed here counts before what was measured on the same day."""
    history = room.context.lineage.history(measure.id)
    line = history.versions[0].id
    mine = tuple(each for each in room.room.measured if each.measure_id == line)
    rows = room.discussion.since_last.evaluations
    told = next((each for each in rows if each.measure_id == measure.id), Evaluation(measure.id))
    met_on = room.meeting.date
    whole = series_of(history, mine, met_on, Judged(met_on, told))
    return KnownBefore(
        history.judged[-1] if history.judged else None,
        fresh(measure, history, series_of(history, mine, met_on)),
        proposed_effect(measure, whole, told.implemented),
    )


def agreed(words: Words, measure: Measure) -> str:
    """Say what was agreed, from where to where."""
    base, goal = numbers_of(words, measure)
    return words(
        "Agreed: {action} From {baseline} to {target}, {indicator}.",
        action=f"{measure.action.rstrip('.')}.",
        baseline=base,
        target=goal,
        indicator=measure.indicator,
    )


def last_time(words: Words, known: KnownBefore) -> str:
    """Say what the evaluation before this one came to; nothing where there was none."""
    if known.last is None:
        return ""
    return words("Last time: {what}", what=last_time_of(words, known.last))


def since_then(words: Words, known: KnownBefore) -> str:
    """Say what was measured since: ``Målt siden sist: 35 (4. desember) og 41 (18. desember).``."""
    said = [f"{words.number(each.value)} ({words.day_month(each.on)})" for each in known.numbers]
    if not said:
        return words("Nothing is measured since last time.")
    return words("Measured since last time: {numbers}.", numbers=words.listing(said))


def proposal_told(words: Words, known: KnownBefore) -> str:
    """Say the effect the numbers propose with its sum; nothing where they propose none."""
    if known.proposal.effect is None:
        return ""
    said = words("Proposed effect: {effect}.", effect=effect_told(words, known.proposal))
    return " ".join(part for part in (said, arithmetic(words, known.proposal)) if part)
