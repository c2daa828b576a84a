"""What the papers about a case are written from, as those who read them may know it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.consent_rules import Consents
from meetingapp.domain.editions.marks import places_kept_from, without
from meetingapp.domain.editions.nameless import places_of, without_places
from meetingapp.domain.editions.request import Request
from meetingapp.domain.editions.standing import Standing
from meetingapp.domain.handover import Handover
from meetingapp.domain.letterhead import Letterhead
from meetingapp.domain.lineage import Lineage, lineage_of
from meetingapp.domain.measure import Measure
from meetingapp.domain.meeting import CaseDiscussion, Sitting
from meetingapp.domain.neutral import neutral_reference
from meetingapp.domain.office import Office
from meetingapp.domain.papers.letterhead_for import letterhead_for
from meetingapp.domain.people import PersonRef, ServiceCode
from meetingapp.domain.premises import places
from meetingapp.domain.voice import is_unsafe_to_tell
from meetingapp.domain.whereabouts import hides_whereabouts, without_place

_MEASURE: Final = "agreement.measures."


@dataclass(frozen=True, slots=True)
class PaperHead:
    """What stands at the top of each paper. ``unit`` is empty where it would tell too much."""

    made_at: datetime
    made_on: date
    municipality: str
    unit: str
    reference: str
    child: str
    born: date | None
    letterhead: Letterhead = Letterhead()


@dataclass(frozen=True, slots=True)
class CaseStory:
    """A case as it stands today, and its newest finalised discussion.

    ``case`` has today’s consents, guardians and protection; ``sitting`` is as it was finalised.
    ``readers`` are all who get the paper: what is kept from one of them is not in it.
    ``needs_no_consent`` are services that work with the case by their own duty; ``handovers`` are
    those of the case, whatever came of them.
    """

    case: Case
    sitting: Sitting
    office: Office
    consents: Consents
    made_at: datetime
    today: date
    readers: tuple[Audience, ...] = ()
    needs_no_consent: frozenset[ServiceCode] = frozenset()
    handovers: tuple[Handover, ...] = ()

    @property
    def head(self) -> PaperHead:
        """Say whose paper it is, and about whom."""
        subject = self.case.subject
        named = subject if isinstance(subject, NamedChild) else None
        return PaperHead(
            self.made_at,
            self.today,
            self.office.municipality,
            "" if self.hides_whereabouts else self.office.unit,
            neutral_reference(self.case),
            named.name if named else "",
            named.born if named else None,
            letterhead_for(self.office, hides_whereabouts=self.hides_whereabouts),
        )

    @property
    def hides_whereabouts(self) -> bool:
        """Tell whether a place would tell where somebody protected is: then, or now."""
        return any(map(hides_whereabouts, (self.case, *self.sitting.cases)))

    @property
    def discussion(self) -> CaseDiscussion:
        """Give the newest discussion without what is kept from a reader."""
        return without(self.sitting.discussions[0], self._hidden())

    @property
    def child_words(self) -> str:
        """Give what the child said and lets others read."""
        return self.discussion.voice.quotable_words

    @property
    def covered(self) -> frozenset[ServiceCode]:
        """Return the services that may know of the case today."""
        return self.consents.covered_still(self.today)

    @property
    def lineage(self) -> Lineage:
        """Give every measure the readers may know of, as it stands today."""
        whole = lineage_of(self.case, self.today)
        paths = self._hidden()
        hidden = {p.removeprefix(_MEASURE) for p in paths if p.startswith(_MEASURE)}
        told = tuple(
            m for m in whole.measures if m.id not in hidden and self.may_name(m.responsible)
        )
        ids = {measure.id for measure in told}
        return Lineage(told, tuple(j for j in whole.judged if j.evaluation.measure_id in ids))

    def may_name(self, person: PersonRef | None) -> bool:
        """Tell whether somebody may stand in the paper: not if their service is not covered."""
        service = person.service if person is not None else None
        return service is None or service in self.needs_no_consent or service in self.covered

    def contributors(self, measure: Measure) -> tuple[PersonRef, ...]:
        """Return those who contribute to a measure and may be named."""
        return tuple(person for person in measure.contributors if self.may_name(person))

    def _hidden(self) -> tuple[str, ...]:
        discussion = self.sitting.discussions[0]
        every = (
            places_kept_from(self.case, discussion, reader, self.case) for reader in self.readers
        )
        return tuple(dict.fromkeys(path for paths in every for path in paths))


def without_whereabouts(story: CaseStory) -> CaseStory:
    """Return a story in which no text tells where somebody protected is."""
    if not story.hides_whereabouts:
        return story
    office, sitting = story.office, story.sitting
    known = (*places(office.units, office.rooms), office.unit)
    standing = Standing(story.case, story.consents.rules, known)
    told = places_of(Request(sitting, Audience(), story.today, standing))
    bare = without_places(
        replace(sitting, meeting=without_place(sitting.meeting), cases=(story.case,)), told
    )
    return replace(story, case=bare.cases[0], sitting=replace(bare, cases=sitting.cases))


def family(case: Case) -> tuple[Audience, ...]:
    """Return the guardians as readers: what is kept from one of them is in no paper at home."""
    return tuple(Audience(Edition.GUARDIAN, guardian=each.name) for each in case.guardians)


def is_kept_from_home(sitting: Sitting) -> bool:
    """Tell whether nothing of a discussion may go home: it was noted that telling is unsafe."""
    discussion = sitting.discussions[0]
    return discussion.restrict_guardian_copy or is_unsafe_to_tell(discussion.voice)
