"""What an evaluation brief says of a measure, the same on paper and on the screen."""

from collections.abc import Iterator

from meetingapp.document.progress import In
from meetingapp.document.sections import numbers
from meetingapp.document.wording import capital, first_name, in_a_row, joined, lowered, sentence_of
from meetingapp.domain.brief.values import Brief, BriefMeasure, Missing, MissingKind, Scale
from meetingapp.domain.case import NamedChild
from meetingapp.domain.evaluation import ChildViewOfEffect, EvidenceType
from meetingapp.domain.lineage import Judged
from meetingapp.domain.measure import Measure
from meetingapp.words import Words


def child_of(words: Words, brief: Brief) -> str:
    """Call the one it is about by first name."""
    subject = brief.case.subject
    if isinstance(subject, NamedChild) and subject.name.strip():
        return first_name(subject.name)
    return words("the child")


def title_of(measure: Measure) -> str:
    """Name a measure by its title, or by what is done where it has none."""
    return measure.title.strip() or sentence_of(measure.action).rstrip(".") or "–"


def goal_of(words: Words, measure: Measure) -> str:
    """Say where it starts and where it is to end: ``Fra 34 til minst 45 ord per minutt``."""
    return capital(numbers.goal(In(words), measure))


def done(words: Words, row: BriefMeasure) -> str:
    """Say whether it was done as agreed, or that nobody has said."""
    told = row.told
    if told is None or told.implemented is None:
        return words("Nobody has said yet.")
    code = sentence_of(words.code(told.implemented))
    return joined((code, sentence_of(told.implemented_reason)))


def last_time(words: Words, row: BriefMeasure) -> str:
    """Say what the evaluation before this one came to; nothing where there was none."""
    return "" if row.last_time is None else last_time_of(words, row.last_time)


def last_time_of(words: Words, judged: Judged) -> str:
    """Say what an evaluation came to, with its day."""
    told = judged.evaluation
    number = "" if told.measured_value is None else words.number(told.measured_value)
    parts = (
        words("measured {number}", number=number) if number else "",
        lowered(words.code(told.effect)) if told.effect else "",
        lowered(words.code(told.decision)) if told.decision else "",
    )
    said = ", ".join(part for part in parts if part)
    day = words.long_day(judged.on)
    return words("{day}: {what}.", day=day, what=said) if said else f"{capital(day)}."


def measured(words: Words, row: BriefMeasure) -> str:
    """Say the last number with its day, and how many there are."""
    if not row.numbers:
        return words("Nothing is measured yet.")
    last = row.numbers[-1]
    said = words("{number} on {day}.", number=words.number(last.value), day=words.long_day(last.on))
    count = words.plural("One measurement.", "{n} measurements.", len(row.numbers))
    stale = "" if row.is_fresh else words("Not measured since last time.")
    return joined((said, count, stale))


def evidence(words: Words, brief: Brief, row: BriefMeasure) -> str:
    """Say what the judgement builds on: ``Test: Lesetest``."""
    return in_a_row(_evidence(words, brief, row))


def _evidence(words: Words, brief: Brief, row: BriefMeasure) -> Iterator[str]:
    for each in row.evidence:
        is_child = each.type is EvidenceType.CHILD
        kind = child_of(words, brief) if is_child else words.code(each.type)
        found = each.reference.strip()
        yield f"{kind}: {found}" if found else kind


def child_view(words: Words, row: BriefMeasure) -> str:
    """Say how the child sees the change, without its words: those are quoted."""
    child = row.child
    asked = child.view not in (None, ChildViewOfEffect.NOT_ASKED)
    view = sentence_of(words.code(child.view)) if asked and child.view else ""
    kept = words("The child keeps its own words to itself.") if child.withheld else ""
    return joined((view, scale(words, child.scale), kept)) or words("Not asked yet.")


def scale(words: Words, told: Scale | None) -> str:
    """Say a number from 0 to 10, with its day, and the first one beside it."""
    if told is None:
        return ""
    day = words.long_day(told.last.on)
    if told.first is None:
        return words("{now} of 10 on {day}.", now=words.number(told.last.value), day=day)
    return words(
        "{now} of 10 on {day}, {before} at first.",
        now=words.number(told.last.value),
        day=day,
        before=words.number(told.first.value),
    )


def guardians_of(words: Words, row: BriefMeasure) -> str:
    """Say what guardians think of one measure; nothing where nobody has said."""
    return joined((sentence_of(row.guardians), scale(words, row.scales[0])))


def missing(words: Words, brief: Brief, one: Missing) -> str:
    """Say what is missing, of which measures, and who is to be asked by when."""
    return joined((what(words, brief, one), whom(words, one)))


def what(words: Words, brief: Brief, one: Missing) -> str:
    """Say what is missing, and of which measures."""
    titles = {each.measure.id: title_of(each.measure) for each in brief.measures}
    of = words.listing([titles[id_] for id_ in one.measures if id_ in titles])
    who = one.who.name if one.who is not None else ""
    match one.kind:
        case MissingKind.CHILD_VIEW:
            child = capital(child_of(words, brief))
            return words("{child} is not asked about the change yet.", child=child)
        case MissingKind.GUARDIAN_VIEW:
            return words("{who} is not asked yet.", who=who)
        case MissingKind.BASELINE:
            return words("It is not known where it starts: {measures}.", measures=of)
        case MissingKind.MEASUREMENT:
            return words("Not measured since last time: {measures}.", measures=of)
        case MissingKind.IMPLEMENTED:
            return words("Nobody has said whether it was done as agreed: {measures}.", measures=of)


def whom(words: Words, one: Missing) -> str:
    """Say who is to be asked, and by when."""
    by = words.day_month(one.by) if one.by is not None else ""
    if one.who is None:
        if one.kind is MissingKind.CHILD_VIEW:
            return words("Choose who talks with the child.")
        return words("Nobody is responsible.")
    who = one.who.name
    if one.kind is MissingKind.CHILD_VIEW:
        if by:
            return words("{who} talks with the child by {day}.", who=who, day=by)
        return words("{who} talks with the child.", who=who)
    if one.kind is MissingKind.GUARDIAN_VIEW:
        return words("Ask by {day}.", day=by) if by else ""
    return words("Ask {who} by {day}.", who=who, day=by) if by else words("Ask {who}.", who=who)
