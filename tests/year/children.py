"""Four children whose birthdays change something in the course of the year, and nothing else does.

Their cases go on because of a consent that lasts all year.
"""

from datetime import date
from typing import Final

from meetingapp.domain.case import Case, Guardianship, NamedChild
from meetingapp.domain.consent import Consent, Signature
from meetingapp.domain.people import ServiceCode
from meetingapp.services.cases import save_case
from meetingapp.services.policy import Desk

BORN: Final = {
    7: date(2019, 10, 12),
    15: date(2012, 2, 29),
    16: date(2011, 4, 20),
    18: date(2009, 3, 12),
}
BIRTHDAYS: Final = {
    7: date(2026, 10, 12),
    15: date(2027, 3, 1),
    16: date(2027, 4, 20),
    18: date(2027, 3, 12),
}
"""The child of 29 February turns fifteen in a year without that day."""

_PARENT: Final = "Turid Testdahl"


def child_of(age: int) -> str:
    """Return the id of the case whose child turns so much this year."""
    return f"turns-{age}"


def register_children(desk: Desk, opened: date) -> None:
    for age, born in BORN.items():
        name = f"Barn{age} Testdahl"
        signed = [_PARENT] if age <= 15 else [name]
        consent = Consent(
            f"consent-{age}",
            services=(ServiceCode.SCHOOL,),
            signatures=tuple(Signature(each, opened) for each in signed),
            valid_from=opened,
            valid_to=date(2028, 6, 30),
        )
        save_case(
            desk,
            Case(
                child_of(age),
                NamedChild(name, born),
                guardians=(Guardianship(_PARENT, parental_responsibility=True),),
                consents=(consent,),
            ),
        )
