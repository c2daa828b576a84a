"""A case to fill a consent form in for, at any age."""

from dataclasses import replace
from datetime import UTC, date, datetime

from meetingapp.domain.calendar import Calendar, SchoolBreak, SchoolHoliday
from meetingapp.domain.case import Case, Guardianship, NamedChild
from meetingapp.domain.office import Office
from meetingapp.domain.papers.consent_filling import FormBasis, fill_in
from meetingapp.domain.papers.consent_form import ConsentForm, FormWish
from meetingapp.services.shelf import all_templates
from meetingapp.services.signers import load_signers

TODAY = date(2026, 11, 24)
MOTHER, FATHER = "Kari Fiktivsen", "Jon Fiktivsen"
CASE = Case(
    "S1",
    NamedChild("Jonas Fiktivsen", date(2018, 3, 14)),
    reference="1/26",
    concern="Leser saktere enn de andre.",
    guardians=(
        Guardianship(MOTHER, "mor", parental_responsibility=True),
        Guardianship(FATHER, "far", parental_responsibility=True),
    ),
)
SUMMER = SchoolHoliday("", date(2027, 6, 19), date(2027, 8, 16), SchoolBreak.SUMMER)
OFFICE = Office("Prøveås kommune", "Prøveåsen skole")


def of_age(years: int) -> Case:
    """Give the case with the child having turned so many years this March."""
    return replace(CASE, subject=NamedChild("Jonas Fiktivsen", date(TODAY.year - years, 3, 14)))


def form(
    case: Case = CASE,
    wish: FormWish | None = None,
    *,
    office: Office = OFFICE,
    held_types: tuple[str, ...] = ("RT",),
    calendar: Calendar | None = None,
) -> ConsentForm:
    """Fill in a form."""
    basis = FormBasis(
        case=case,
        office=office,
        types=tuple(template.type for template in all_templates()),
        held_types=held_types,
        rules=load_signers(),
        calendar=calendar or Calendar(school_holidays=(SUMMER,)),
        made_at=datetime(2026, 11, 24, 9, 0, tzinfo=UTC),
        today=TODAY,
    )
    return fill_in(basis, wish or FormWish())
