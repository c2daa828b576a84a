"""What the screen of an evaluation brief says beside what its paper says."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from meetingapp.document.papers import brief_words
from meetingapp.document.wording import capital, first_name
from meetingapp.domain.brief.values import MissingKind
from meetingapp.domain.evaluation import EvaluationDecision
from meetingapp.ui.viewmodels.naming import case_title
from meetingapp.ui.wording import Say
from meetingapp.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from meetingapp.domain.brief.values import Brief, BriefMeasure, Missing
    from meetingapp.domain.papers.evaluation_brief import BriefPaper

    Asked = tuple[Missing, ...]

FOLLOWS: Final[Mapping[EvaluationDecision, Say]] = MappingProxyType(
    {
        EvaluationDecision.CONTINUE: lambda words: words("a new day to look at it"),
        EvaluationDecision.ADJUST: lambda words: words("a new version of the measure"),
        EvaluationDecision.CLOSE: lambda words: words("a reason"),
        EvaluationDecision.ESCALATE: lambda words: words("to whom"),
        EvaluationDecision.POSTPONE: lambda words: words("once, 28 days at most"),
    }
)
"""What each choice asks the meeting for."""


def title(words: Words, paper: "BriefPaper") -> str:
    """Name the screen: ``Evalueringsgrunnlag · Jonas Fiktivsen``."""
    return f"{words('Evaluation brief')} · {case_title(words, paper.brief.case)}"


def under_title(words: Words, paper: "BriefPaper") -> str:
    """Say which meeting it is for, and until when it knows."""
    brief = paper.brief
    known = words("put together from what is noted until {day}", day=words.day_month(brief.today))
    if brief.meeting is None:
        return f"{words('No meeting is planned')} · {known}"
    kind = capital(paper.type_names.get(words.language, "")) or words("The meeting")
    return f"{kind} {words.weekday_and_day(brief.meeting.on)} · {known}"


def period(words: Words, row: "BriefMeasure") -> str:
    """Say who is responsible, and from when until when."""
    measure = row.measure
    days = [words.day_month(day) for day in (measure.start, measure.evaluation_date) if day]
    who = measure.responsible.name if measure.responsible else ""
    return " · ".join(part for part in (who, " – ".join(days)) if part)


def how_much_is_missing(words: Words, brief: "Brief") -> str:
    """Say how much is missing, and that the proposals follow."""
    return words.plural(
        "One thing is missing before the brief is whole. The proposal is worked out anew when it "
        "comes.",
        "{n} things are missing before the brief is whole. The proposals are worked out anew when "
        "they come.",
        len(brief.missing),
    )


def by_person(missing: "Sequence[Missing]") -> "list[Asked]":
    """Gather what is missing by whom to ask; what has nobody stands for itself."""
    found: dict[object, list[Missing]] = {}
    for at, each in enumerate(missing):
        found.setdefault(each.who if each.who is not None else at, []).append(each)
    return [tuple(asked) for asked in found.values()]


def what_is_missing(words: Words, brief: "Brief", asked: "Asked") -> str:
    """Say what one person is to be asked for, and by when."""
    said = [brief_words.what(words, brief, each) for each in asked]
    talk = [
        brief_words.whom(words, each)
        for each in asked
        if each.kind is MissingKind.CHILD_VIEW or each.who is None
    ]
    days = [each.by for each in asked if each.by is not None]
    by = "" if talk or not days else words("Ask by {day}.", day=words.day_month(min(days)))
    return " ".join(part for part in (*said, *talk, by) if part)


def ask_text(words: Words, brief: "Brief", asked: "Asked") -> str:
    """Write what somebody is asked, ready to be sent; it names no child."""
    who = first_name(asked[0].who.name) if asked[0].who is not None else ""
    greeting = words("Hello, {name}.", name=who) if who else words("Hello.")
    days = [each.by for each in asked if each.by is not None]
    by = words("We need it by {day}.", day=words.day_month(min(days))) if days else ""
    said = [_asked(words, brief, each) for each in asked]
    return " ".join(part for part in (greeting, *said, by) if part)


def _asked(words: Words, brief: "Brief", one: "Missing") -> str:
    match one.kind:
        case MissingKind.CHILD_VIEW:
            return words("Can you ask whether it has become better, the same or worse?")
        case MissingKind.GUARDIAN_VIEW:
            return words("What do you think of how it goes, and what do you wish for?")
        case MissingKind.BASELINE:
            question = words("Where did we start? We lack the first number.")
        case MissingKind.MEASUREMENT:
            question = words("Can you measure once more, and tell us the number and the day?")
        case MissingKind.IMPLEMENTED:
            question = words("Was it done as we agreed: fully, partly or not?")
    titles = [
        brief_words.title_of(each.measure)
        for each in brief.measures
        if each.measure.id in one.measures
    ]
    about = words("It is about: {measures}.", measures=words.listing(titles)) if titles else ""
    return f"{question} {about}".strip()


def decided(words: Words, row: "BriefMeasure") -> str:
    """Say what the meeting has decided, or that it has not."""
    told = row.told.decision if row.told is not None else None
    if told is None:
        return words("Not decided")
    return words("Decided: {decision}", decision=words.code(told))
