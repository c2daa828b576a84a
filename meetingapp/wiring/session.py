"""An unlocked vault: the use cases, bound to the person at the desk."""

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from meetingapp.clock import Clock
from meetingapp.domain.case import Case
from meetingapp.domain.consent import Consent, Refusal, Withdrawal
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.office import Office
from meetingapp.domain.own_type import OwnType
from meetingapp.domain.people import Person
from meetingapp.domain.team import Team
from meetingapp.domain.template import Template
from meetingapp.errors import AppError
from meetingapp.models.backup.keeping import Backups
from meetingapp.models.store import Store
from meetingapp.services import (
    cases,
    consents,
    correcting,
    finalising,
    last_place,
    need_to_know,
    opening,
    own_types,
    planning,
    register,
    room,
    today,
)
from meetingapp.services.access_port import CaseAccess
from meetingapp.services.clock_trouble import clock_trouble
from meetingapp.services.keys_port import Keys
from meetingapp.services.last_place import LastPlace
from meetingapp.services.own_types import TypeList
from meetingapp.services.planning import MeetingPlan
from meetingapp.services.policy import Desk
from meetingapp.services.ports import Minutes
from meetingapp.services.rescue import Seal
from meetingapp.services.roles import Account
from meetingapp.services.room import OpenRoom
from meetingapp.services.summaries import MeetingSummary
from meetingapp.services.today import TodayBoard
from meetingapp.wiring.at_desk import AtDesk
from meetingapp.wiring.correcting import Correcting
from meetingapp.wiring.keeper import Keeper
from meetingapp.wiring.printing import FullPrinter
from meetingapp.wiring.rescuing import Rescuing
from meetingapp.wiring.rights import Rights
from meetingapp.wiring.ring_anchor import NO_RING, RingAnchor
from meetingapp.wiring.wholeness import OpenWholeness

_LOGGER = logging.getLogger(__name__)


class Session(AtDesk):
    """The open store and what may be done with it. ``close`` before the program ends or locks.

    Each method is the use case of the same name and raises as it does.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        account: Callable[[], Account],
        keys: Keys,
        *,
        backups: Backups,
        seal: Seal,
        ring: RingAnchor = NO_RING,
    ) -> None:
        self._store = store
        self._whole = OpenWholeness(store, keys, ring)
        self._told: tuple[AppError, ...] = ()
        self._backups = backups
        super().__init__(Desk(store, FullPrinter(), clock, account, keys))
        self.vault = Keeper(self.desk, backups, self._whole)
        self.rights = Rights(self.desk, backups)
        self.rescue = Rescuing(self.desk, seal)
        self.correcting = Correcting(self.desk, self.beside, self._anchored)

    def close(self, *, tidily: bool = True) -> None:
        """Leave the store closed, its audit head kept outside it; tidy too, if there is time."""
        try:
            self._whole.keep_head()
        finally:
            self._store.close(tidily=tidily)

    def enter(self, did: str = "") -> None:
        """Enter in the log that the vault was unlocked; what is odd is told by ``notices``."""
        clock = clock_trouble(self.desk)
        found = tuple(finding.as_error() for finding in opening.enter(self.desk, did))
        self._told = (*found, clock) if clock is not None else found

    def notices(self) -> tuple[AppError, ...]:
        """What was odd about the vault when it was unlocked, gravest first."""
        return self._told

    def say_nothing_of_the_clock(self) -> None:
        """Leave out what the clock gave rise to: the stories told here have days of their own."""
        self._told = tuple(each for each in self._told if not each.code.startswith("clock."))

    def rest(self) -> None:
        """Fold the log in and keep the audit head outside, when nothing was typed for a while.

        Heavy work: a keyring may take its time. Raises ``store.read_only`` or ``store.busy``.
        """
        self.rights.finish_erasures()
        self._store.tidy()
        self._whole.keep_head()

    def rest_if_quiet(self) -> None:
        """Rest when nothing was done since this was asked last. Ask each minute, as heavy work."""
        with suppress(AppError):  # what is in the way now may be gone in a minute
            if self._whole.is_quiet():
                self.rest()

    def backup_is_due(self) -> bool:
        """Tell whether half an hour's changes are in no backup yet. Quick: ask each minute."""
        return self._backups.is_due(self._store.head().seq)

    def back_up_if_due(self, *, closing: bool = False) -> None:
        """Make a backup where one is due; when closing, of every change. Long: as heavy work.

        A stick that is not in stops nobody: ``vault.backups`` tells of it.
        """
        self._backups.make_if_due(self._store.head().seq, closing=closing)

    def look_for_damage(self) -> None:
        """Check every page, once, of a file too large to be checked at opening. Long: when idle.

        Raises:
            AppError: ``store.damaged``.
        """
        self._store.look_once_for_damage()

    def must_be_whole(self) -> None:
        """Check all there is; raises the gravest, ``verify.found``. Heavy work."""
        self._whole.must_be_whole()

    def todays_board(self) -> TodayBoard:
        """Gather what comes, what is unfinished and what is due."""
        return today.todays_board(self.desk)

    def list_people(self) -> tuple[Person, ...]:
        """Everybody in the register."""
        return register.list_people(self.desk)

    def save_person(self, person: Person) -> None:
        """Add or replace a person."""
        register.save_person(self.desk, person)

    def list_teams(self) -> tuple[Team, ...]:
        """All teams."""
        return register.list_teams(self.desk)

    def save_team(self, team: Team) -> None:
        """Add or replace a team."""
        register.save_team(self.desk, team)

    def read_office(self) -> Office:
        """The municipality, unit and language of minutes."""
        return register.read_office(self.desk)

    def save_office(self, office: Office) -> None:
        """Replace the office's facts."""
        register.save_office(self.desk, office)

    def read_case(self, case_id: str) -> Case:
        """One case."""
        return cases.read_case(self.desk, case_id)

    def add_consent(self, case_id: str, consent: Consent) -> Case:
        """Register a consent."""
        return consents.add_consent(self.desk, case_id, consent)

    def withdraw_consent(self, case_id: str, consent_id: str, taken: Withdrawal) -> Case:
        """Note that a consent was taken back."""
        return consents.withdraw_consent(self.desk, case_id, consent_id, taken)

    def refuse_consent(self, case_id: str, consent_id: str, refusal: Refusal) -> Case:
        """Note that somebody said no."""
        return consents.refuse_consent(self.desk, case_id, consent_id, refusal)

    def save_case(self, case: Case) -> None:
        """Add or replace a case."""
        cases.save_case(self.desk, case)

    def meeting_types(self) -> tuple[Template, ...]:
        """The newest template of every meeting type there is, the municipality's own too."""
        return own_types.list_types(self.desk).templates

    def list_types(self) -> TypeList:
        """The meeting types, the municipality's variants, and files that were left out."""
        return own_types.list_types(self.desk)

    def save_type(self, own: OwnType) -> OwnType:
        """Take a new variant of a meeting type into use."""
        return own_types.save_type(self.desk, own)

    def import_type(self, name: str, content: bytes) -> OwnType:
        """Take a meeting type into use from a TOML file."""
        return own_types.import_type(self.desk, name, content)

    def export_type(self, code: str) -> str:
        """The newest variant of a meeting type as TOML."""
        return own_types.export_type(self.desk, code)

    def plan_meeting(self, plan: MeetingPlan) -> MeetingSummary:
        """Create a meeting with its discussions."""
        return planning.plan_meeting(self.desk, plan)

    def open_room(self, discussion_id: str) -> OpenRoom:
        """Open one discussion."""
        return room.open_room(self.desk, discussion_id)

    def save_discussion(self, meeting_id: str, discussion: CaseDiscussion) -> datetime:
        """Keep what was typed; returns when it was durable."""
        return room.save_discussion(self.desk, meeting_id, discussion)

    def save_meeting(self, meeting: Meeting) -> datetime:
        """Keep time, place, roles and attendance; returns when it was durable."""
        return room.save_meeting(self.desk, meeting)

    def finalise_minutes(self, discussion_id: str) -> Minutes:
        """Lock a discussion, print its minutes, and keep the audit head outside the store."""
        return self._anchored(finalising.finalise_minutes(self.desk, discussion_id))

    def correct_minutes(
        self, discussion_id: str, corrected: CaseDiscussion, reason: str
    ) -> Minutes:
        """Print a new version of finalised minutes; the earlier one is kept as it is."""
        return self._anchored(
            correcting.correct_minutes(self.desk, discussion_id, corrected, reason)
        )

    def finalised_discussion(self, discussion_id: str) -> CaseDiscussion:
        """The discussion as its newest minutes tell it, to be corrected."""
        return correcting.finalised_discussion(self.desk, discussion_id)

    def _anchored(self, minutes: Minutes) -> Minutes:
        try:
            self._whole.keep_head()
        except AppError:
            # The minutes stand, and hold the head themselves: to say that it failed were untrue.
            _LOGGER.exception("the audit head was not kept outside the store")
        return minutes

    def keep_place(self, place: LastPlace) -> None:
        """Remember where the person at the desk is."""
        last_place.keep_place(self.desk, place)

    def last_place(self) -> LastPlace | None:
        """Where the person at the desk was when the program locked, once."""
        return last_place.last_place(self.desk)

    def still_allowed(self, id_: str) -> bool:
        """Tell whether a case, sitting, discussion or minutes that stands open may be seen."""
        return need_to_know.still_allowed(self.desk, id_)

    def who_sees(self, case_id: str) -> tuple[CaseAccess, ...]:
        """Those let into a case."""
        return need_to_know.who_sees(self.desk, case_id)

    def let_in(self, case_id: str, person: str) -> tuple[CaseAccess, ...]:
        """Let somebody into a case."""
        return need_to_know.let_in(self.desk, case_id, person)

    def let_out(self, case_id: str, person: str) -> tuple[CaseAccess, ...]:
        """Let somebody into a case no more."""
        return need_to_know.let_out(self.desk, case_id, person)

    def unprintable_characters(self, discussion_id: str) -> tuple[str, ...]:
        """Name the characters that would print by name."""
        return finalising.unprintable_characters(self.desk, discussion_id)

    def read_minutes_pdf(self, minutes_id: str) -> bytes:
        """The stored PDF, byte for byte."""
        return finalising.read_minutes_pdf(self.desk, minutes_id)
