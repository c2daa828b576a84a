"""Who may hand a case over, and who may be asked to take it."""

from meetingapp.clock import local_day
from meetingapp.domain.case import Case
from meetingapp.domain.consent_rules import Consents
from meetingapp.domain.handover import Handover, Holder
from meetingapp.domain.people import PersonRef, ServiceCode
from meetingapp.services.keys_port import Keys
from meetingapp.services.policy import Desk
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import SEES_EVERY_CASE, Account, Permission, permissions_of
from meetingapp.services.signers import signers_for


def can_take(keys: Keys, person: str) -> bool:
    """Tell whether somebody can unlock, with a role that runs meetings."""
    role = next((each.role for each in keys.people() if each.person == person), None)
    return role is not None and Permission.RUN_MEETINGS in permissions_of(role)


def may_offer(account: Account, holder: Holder) -> bool:
    """Tell whether whoever sits here may hand the case over: who holds it, or a leader."""
    me = PersonRef(account.name, person_id=account.person)
    return account.role in SEES_EVERY_CASE or holder.who.is_same_as(me)


def may_withdraw(account: Account, waiting: Handover) -> bool:
    """Tell whether whoever sits here may take the offer back."""
    mine = account.person in {waiting.offered_by, waiting.giver.person_id}
    return mine or account.role in SEES_EVERY_CASE


def covered_today(desk: Desk, work: UnitOfWork, case: Case) -> frozenset[ServiceCode]:
    """Return the services that may know of the case today."""
    today = local_day(desk.clock)
    return Consents(case, today, signers_for(work.people.office())).covered_still(today)
