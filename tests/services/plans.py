"""A small office with two children, one consented for and one not, and plans about them."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from meetingapp.domain.case import Case, Guardianship, NamedChild
from meetingapp.domain.consent import Consent, InfoCategory, Signature
from meetingapp.domain.invitation import Invitation
from meetingapp.domain.office import Office
from meetingapp.domain.people import PersonRef, ServiceCode
from meetingapp.domain.template import Template
from meetingapp.services.drafting import MeetingPlan
from meetingapp.services.inviting import Paper, make_invitations, note_made
from meetingapp.services.policy import Desk

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
DAY = date(2027, 1, 19)
SCHOOL, PPT, HC = ServiceCode.SCHOOL, ServiceCode.PPT, ServiceCode.HC
CHAIR = PersonRef("Berit Eksempelrud", "rektor", SCHOOL, "berit")
IDA = PersonRef("Ida Prøvestad", "kontaktlærer", SCHOOL, "ida")
LARS = PersonRef("Lars Testdahl", "rådgiver", PPT, "lars")
NOOR = PersonRef("Noor Demoli", "helsesykepleier", HC, "noor")
MOTHER = "Kari Fiktivsen"
OFFICE = Office("Prøveås kommune", "Prøveåsen skole", "nb")
JONAS = Case(
    "jonas",
    NamedChild("Jonas Fiktivsen", date(2018, 3, 14)),
    reference="1/26",
    concern="Leser saktere enn de andre.",
    guardians=(Guardianship(MOTHER, "mor", parental_responsibility=True),),
    consents=(
        Consent(
            "c1",
            services=(SCHOOL, PPT),
            categories=(InfoCategory.SCHOOL,),
            signatures=(Signature(MOTHER, date(2026, 11, 10)),),
            valid_from=date(2026, 11, 10),
            valid_to=date(2027, 6, 18),
            child_informed=True,
        ),
    ),
)
AKSEL = Case(
    "aksel",
    NamedChild("Aksel Testmo", date(2017, 5, 2)),
    reference="2/26",
    guardians=(Guardianship("Hanne Testmo", "mor", parental_responsibility=True),),
    consents=(
        replace(
            JONAS.consents[0],
            id="c2",
            services=(SCHOOL, PPT, HC),
            signatures=(Signature("Hanne Testmo", date(2026, 11, 10)),),
        ),
    ),
)
PLAN = MeetingPlan(
    "RT",
    DAY,
    starts_at=time(14, 15),
    ends_at=time(16),
    place="grupperom 2",
    chair=CHAIR,
    note_taker=IDA,
    people=(CHAIR, IDA, LARS),
    case_ids=("jonas",),
)


def plan(*case_ids: str, people: tuple[PersonRef, ...] = PLAN.people) -> MeetingPlan:
    """Plan a meeting about some cases with some people."""
    return replace(PLAN, case_ids=case_ids or ("jonas",), people=people)


@dataclass(frozen=True)
class KeptPress:
    """Stands in for PDF and calendar: gives what each invitation tells, to be looked at."""

    made: list[Invitation]

    def letter(self, invitation: Invitation, template: Template) -> bytes:
        self.made.append(invitation)
        return repr(invitation).encode()

    def calendar(self, invitation: Invitation, template: Template) -> bytes:
        self.made.append(invitation)
        return repr(invitation).encode()


def saved(desk: Desk, press: KeptPress, meeting_id: str) -> tuple[Paper, ...]:
    """Make the invitations, and say that the files are saved."""
    made = make_invitations(desk, press, meeting_id)
    note_made(desk, meeting_id, made.issued)
    return made.papers


def kept(papers: tuple[Paper, ...]) -> tuple[Paper, ...]:
    """Stand in for a folder where there is room."""
    return papers
