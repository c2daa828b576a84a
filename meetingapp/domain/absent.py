"""Who was not in the meeting and is to be told what was agreed."""

from meetingapp.domain.case import Case, CaseMode
from meetingapp.domain.consent_rules import Consents
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.people import Party, ServiceCode
from meetingapp.domain.voice import is_unsafe_to_tell


def absent_people(
    room: Meeting, case: Case, discussion: CaseDiscussion, consents: Consents
) -> tuple[str, ...]:
    """Give the names of absent guardians, and of those who stand for a service nobody came from.

    ``room`` is the sitting as the case sees it. A guardian who may not receive is told nothing,
    nor is anybody where it could put the child in danger; a service only what the consent covers,
    unless no child is named.
    """
    there = [p.person for p in room.attended]
    guardians = [
        guardian.name
        for guardian in case.guardians
        if guardian.may_receive
        and not is_unsafe_to_tell(discussion.voice)
        and not any(person.is_same_as(guardian.ref()) for person in there)
    ]
    came = {p.person.service for p in room.attended if p.party is Party.SERVICE}
    staying_out = {row.name for row in discussion.attendance if row.stays_out}
    services: dict[ServiceCode, str] = {}
    for each in room.participants:
        service = each.person.service
        if each.party is not Party.SERVICE or service is None or each.attended is not False:
            continue
        if each.person.name in staying_out or service in came:
            continue
        if case.mode is not CaseMode.NAMED or service in consents.covered:
            services.setdefault(service, each.person.name)
    return (*guardians, *services.values())
