"""Who can unlock the vault: coming, changing role, changing passphrase, leaving.

Each change is told in the audit log together with the checksum of the vault file it left. The
entry and the file become durable one right after the other: the file first, because a person who
was removed must not come back when power fails between the two.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from meetingapp.clock import local_day
from meetingapp.domain.meeting import Meeting
from meetingapp.errors import AppError
from meetingapp.services.access_port import AccessReason
from meetingapp.services.asides import forget_asides
from meetingapp.services.last_place import place_of
from meetingapp.services.lists_port import Days, Part
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import DueMeasure, UnitOfWork
from meetingapp.services.roles import Account, Permission, Role, permissions_of

_THE_VAULT = "vault"
_MOST_TO_COME: Final = 10_000


@dataclass(frozen=True, slots=True)
class OpenMeasure:
    """A measure somebody is responsible for, and its case."""

    case_id: str
    case_title: str
    measure_id: str
    title: str


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """What others must take over: how many cases, how many meetings to come, which measures."""

    cases: int
    meetings: int
    measures: tuple[OpenMeasure, ...]


@policy(Permission.SEE_REGISTER)
def list_access(desk: Desk) -> tuple[Account, ...]:
    """List those who can unlock the vault."""
    return desk.keys.people()


@policy(Permission.MANAGE_ACCESS)
def add_access(desk: Desk, account: Account, passphrase: str) -> tuple[Account, ...]:
    """Let somebody in the register unlock the vault, with a passphrase they typed themselves.

    They are listed by the name the register has, so that nobody can be let in as another.

    Raises:
        AppError: ``access.nobody``, ``access.above_own``, ``access.leader_lets_in``,
            ``vault.person_known``, ``vault.passphrase_short``.
    """
    _may_give(desk, account.role)

    def add(work: UnitOfWork) -> None:
        known = next((each for each in work.people.all() if each.id == account.person), None)
        if known is None:
            raise AppError("access.nobody")
        _may_show_cases(desk, work, account.person, account.role)
        desk.keys.add(replace(account, name=known.name), passphrase)

    return _changed(desk, "vault.add", account.person, add)


@policy(Permission.MANAGE_ACCESS)
def change_role(desk: Desk, person: str, role: Role) -> tuple[Account, ...]:
    """Give somebody another role; it counts from their next step.

    Raises:
        AppError: ``access.own_role``, ``access.above_own``, ``access.last_keeper``,
            ``access.leader_lets_in``, ``vault.person_unknown``.
    """
    _must_be_another(desk, person)
    _may_give(desk, role)
    _may_take_from(desk, person)
    if not _may_manage(role):
        _must_leave_a_keeper(desk, person)

    def change(work: UnitOfWork) -> None:
        _may_show_cases(desk, work, person, role)
        desk.keys.set_role(person, role)

    return _changed(desk, "vault.role", person, change)


@policy(Permission.MANAGE_ACCESS)
def remove_access(desk: Desk, person: str, successor: str = "") -> tuple[Account, ...]:
    """Let somebody unlock no more; their cases go to a successor, where one is named.

    Only a leader names one: else somebody who sees no case could send the cases where they like.

    Raises:
        AppError: ``access.own_role``, ``access.above_own``, ``access.last_keeper``,
            ``access.successor``, ``vault.person_unknown``.
    """
    _must_be_another(desk, person)
    _may_take_from(desk, person)
    _must_leave_a_keeper(desk, person)
    if successor:
        _must_take_over(desk, person, successor)

    def hand_over(work: UnitOfWork) -> None:
        for case_id in work.access.cases_of(person):
            if successor:
                work.access.grant(case_id, successor, AccessReason.TOOK_OVER)
            work.access.revoke(case_id, person)
        work.people.keep_setting(place_of(person), "")
        forget_asides(work, person)
        desk.keys.remove(person)

    return _changed(desk, "vault.remove", person, hand_over)


@policy(Permission.OWN_MATTERS)
def change_own_passphrase(desk: Desk, old: str, new: str) -> None:
    """Replace the passphrase of the person at the desk.

    Raises:
        AppError: ``vault.wrong_passphrase``, ``vault.passphrase_short``.
    """
    me = desk.account().person
    _changed(desk, "vault.passphrase", me, lambda _: desk.keys.change_passphrase(me, old, new))


@policy(Permission.GRANT_CASES)
def left_behind(desk: Desk, person: str) -> LeftBehind:
    """Tell what somebody would leave behind, so that others can take it over.

    Cases they were let into; meetings to come that they chair or write in; and open measures they
    are responsible for. What is restricted is left out.
    """
    names = {each.name for each in desk.keys.people() if each.person == person}
    today = local_day(desk.clock)
    with desk.begin() as work:
        names |= {each.name for each in work.people.all() if each.id == person}
        cases = sum(1 for id_ in work.access.cases_of(person) if work.access.reaches(id_))
        held = work.lists.meetings(Days(since=today), Part(most=_MOST_TO_COME), newest_first=False)
        coming = (work.meetings.get(each.id) for each in held.rows)
        meetings = sum(1 for each in coming if _leads(person, each))
        measures = (
            due for who in (person, *sorted(names)) for due in work.minutes.measures_of(who)
        )
        left = LeftBehind(cases, meetings, tuple(map(_open, measures)))
        work.audit("measures.list", person)
        work.commit()
    return left


@policy(Permission.RENEW_CODE)
def rotate_recovery_code(desk: Desk, typed: str) -> None:
    """Let a new recovery code take the place of the old one, once it was typed back.

    Only a leader does it: whoever knows the code can come in as anybody.

    Raises:
        AppError: ``vault.code_length``, ``vault.code_character``, ``vault.code_mistyped``.
    """
    _changed(desk, "vault.code", _THE_VAULT, lambda _: desk.keys.rotate_code(typed))


@policy(Permission.OWN_MATTERS)
def use_keyring(desk: Desk, *, on: bool) -> bool:
    """Let the system's keyring open the vault for the person at the desk, or no more.

    Returns:
        whether it does now.

    Raises:
        AppError: ``vault.keyring_…``; nothing was changed.
    """
    me = desk.account().person
    change = desk.keys.use_keyring if on else desk.keys.leave_keyring
    _changed(desk, "vault.keyring", me, lambda _: change(me))
    return desk.keys.uses_keyring(me)


@policy(Permission.OWN_MATTERS)
def keyring_is_used(desk: Desk) -> bool:
    """Tell whether the system's keyring opens the vault for the person at the desk."""
    return desk.keys.uses_keyring(desk.account().person)


def _leads(person: str, meeting: Meeting) -> bool:
    return person in {who.person_id for who in (meeting.chair, meeting.note_taker) if who}


def _open(due: DueMeasure) -> OpenMeasure:
    title = due.measure.title or due.measure.action
    return OpenMeasure(due.case_id, due.case_title, due.measure.id, title)


def _changed(
    desk: Desk, action: str, subject: str, change: Callable[[UnitOfWork], None]
) -> tuple[Account, ...]:
    """Change the vault file, and enter it in the log.

    Raises:
        AppError: what ``change`` raises; it is entered all the same where the file was changed.
            ``access.not_logged``: the file was changed, and the log does not take it.
    """
    stood, refused = desk.keys.digest(), None
    with desk.begin() as work:
        try:
            change(work)
        except AppError as error:
            if desk.keys.digest() == stood:
                raise
            refused = error
        try:
            work.audit(action, subject, desk.keys.digest())
            work.commit()
        except AppError:
            raise AppError("access.not_logged") from None
    if refused is not None:
        raise refused
    return desk.keys.people()


def _may_give(desk: Desk, role: Role) -> None:
    """Keep somebody who sees no cases from making somebody who sees them all.

    Raises:
        AppError: ``access.above_own``.
    """
    if role is Role.LEADER and desk.account().role is not Role.LEADER:
        raise AppError("access.above_own")


def _may_show_cases(desk: Desk, work: UnitOfWork, person: str, role: Role) -> None:
    """Keep somebody who sees no cases from coming in as a person who was let into some.

    Whoever gives access may know the passphrase that is typed.

    Raises:
        AppError: ``access.leader_lets_in``.
    """
    would_see = Permission.SEE_CASES in permissions_of(role)
    if would_see and not desk.may(Permission.GRANT_CASES) and work.access.cases_of(person):
        raise AppError("access.leader_lets_in")


def _may_take_from(desk: Desk, person: str) -> None:
    known = next((each for each in desk.keys.people() if each.person == person), None)
    if known is None:
        raise AppError("vault.person_unknown")
    _may_give(desk, known.role)


def _must_be_another(desk: Desk, person: str) -> None:
    """Keep somebody who gives roles from giving one to themselves."""
    if desk.account().person == person:
        raise AppError("access.own_role")


def _must_take_over(desk: Desk, person: str, successor: str) -> None:
    if not desk.may(Permission.GRANT_CASES):
        raise AppError("access.denied")
    sees_cases = {
        each.person
        for each in desk.keys.people()
        if Permission.SEE_CASES in permissions_of(each.role)
    }
    if successor == person or successor not in sees_cases:
        raise AppError("access.successor")


def _may_manage(role: Role) -> bool:
    return Permission.MANAGE_ACCESS in permissions_of(role)


def _must_leave_a_keeper(desk: Desk, person: str) -> None:
    others = (each for each in desk.keys.people() if each.person != person)
    if not any(_may_manage(each.role) for each in others):
        raise AppError("access.last_keeper")
