"""An activity plan of opplæringslova § 12-4: the five things it must say of each measure.

It is the school’s own duty and needs no consent. A measure of another service stands in it only
where somebody chose it and a consent covers that service.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from meetingapp.domain.measure import Measure
from meetingapp.domain.papers.story import CaseStory, PaperHead
from meetingapp.domain.people import PersonRef, ServiceCode

THE_SCHOOL: Final = frozenset({ServiceCode.SCHOOL, ServiceCode.SFO})


@dataclass(frozen=True, slots=True)
class ActivityPlan:
    """The five: the problem, the measures, when, who is responsible, when they are evaluated.

    ``number`` is the school’s own reference of the matter.
    """

    head: PaperHead
    problem: str
    measures: tuple[Measure, ...]
    number: str = ""
    child_words: str = ""
    words_are_verbatim: bool = True
    heard_on: date | None = None
    evaluated_on: date | None = None


def activity_plan(
    story: CaseStory, problem: str, number: str, measure_ids: tuple[str, ...]
) -> ActivityPlan:
    """Gather the plan; the problem is said by a person, else as the meeting put its question.

    Without ``measure_ids`` it holds the measures the school leads.
    """
    told = story.discussion
    voice = told.voice
    standing = story.lineage.standing
    if measure_ids:
        measures = tuple(m for m in standing if m.id in measure_ids)
    else:
        measures = tuple(m for m in standing if _is_led_by_the_school(m.responsible))
    days = [m.evaluation_date for m in measures if m.evaluation_date is not None]
    return ActivityPlan(
        head=story.head,
        problem=problem.strip() or told.purpose_and_concern.purpose_question,
        measures=measures,
        number=number.strip(),
        child_words=story.child_words,
        words_are_verbatim=voice.verbatim and voice.words_may_be_shown,
        heard_on=voice.obtained_on if voice.is_heard else None,
        evaluated_on=min(days) if days else None,
    )


def _is_led_by_the_school(person: PersonRef | None) -> bool:
    return person is not None and person.service in THE_SCHOOL
