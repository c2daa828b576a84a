"""What the screens need from the rooms below, as they see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from meetingapp.ui.follow_up_ports import FollowUp

if TYPE_CHECKING:  # what a port speaks of is read only after the first paint
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from meetingapp.domain.case import Case
    from meetingapp.domain.consent import Consent, Withdrawal
    from meetingapp.domain.meeting import CaseDiscussion, Meeting
    from meetingapp.domain.office import Office
    from meetingapp.domain.own_type import OwnType
    from meetingapp.domain.people import Person
    from meetingapp.domain.team import Team
    from meetingapp.domain.template import Template
    from meetingapp.errors import AppError
    from meetingapp.services.access_port import CaseAccess
    from meetingapp.services.last_place import LastPlace
    from meetingapp.services.own_types import TypeList
    from meetingapp.services.planning import MeetingPlan
    from meetingapp.services.ports import Minutes
    from meetingapp.services.rescue import Unsaved
    from meetingapp.services.roles import Account, Permission
    from meetingapp.services.room import OpenRoom
    from meetingapp.services.summaries import MeetingSummary
    from meetingapp.services.today import TodayBoard
    from meetingapp.ui.beside_port import Beside
    from meetingapp.ui.correcting_port import Correcting
    from meetingapp.ui.first_steps_port import Beginning
    from meetingapp.ui.forms_port import Attachments, Exchange, Forms
    from meetingapp.ui.leaving_port import Leaving
    from meetingapp.ui.lists_port import Lists
    from meetingapp.ui.papers_port import Papers
    from meetingapp.ui.planning_port import Planner
    from meetingapp.ui.registers_port import Registers
    from meetingapp.ui.search_port import Finder
    from meetingapp.ui.vault_ports import Keeper, Opener, Repairs, Rights
    from meetingapp.ui.writing_port import Writing


class Rescue(Protocol):
    """Keeps elsewhere what cannot be stored, and takes it in again."""

    def write(self, folder: Path, unsaved: tuple[Unsaved, ...]) -> Path:
        """Keep it sealed in a new file in a folder."""

    def take_in(self, file: Path, *, over_newer: bool = False) -> tuple[str, ...]:
        """Store what such a file holds; gives the ids of its discussions."""
        ...


class Session(FollowUp, Protocol):
    """An unlocked vault. Each use case is one transaction: run it in the background."""

    @property
    def rescue(self) -> Rescue:
        """What keeps elsewhere what cannot be stored."""

    @property
    def writing(self) -> Writing:
        """What helps in writing."""
        ...

    @property
    def beside(self) -> Beside:
        """What is kept beside a discussion and not in it."""

    @property
    def beginning(self) -> Beginning:
        """The first steps in a new vault."""

    @property
    def correcting(self) -> Correcting:
        """The room in which finished minutes are corrected."""

    @property
    def lists(self) -> Lists:
        """Lists that may be very long."""

    @property
    def planner(self) -> Planner:
        """What plans meetings, and prepares them."""

    @property
    def forms(self) -> Forms:
        """What makes papers around a meeting."""

    @property
    def attachments(self) -> Attachments:
        """The files kept with cases."""

    @property
    def exchange(self) -> Exchange:
        """What sends cases to another machine, and takes them in."""

    @property
    def leaving(self) -> Leaving:
        """The second yes before many cases leave."""

    @property
    def papers(self) -> Papers:
        """What becomes of finished minutes."""

    @property
    def registers(self) -> Registers:
        """What takes in people and children from a file."""

    @property
    def finder(self) -> Finder:
        """What finds things by their words."""

    @property
    def vault(self) -> Keeper:
        """What looks after the open vault."""
        ...

    @property
    def rights(self) -> Rights:
        """What a family may ask for."""

    def who_sees(self, case_id: str) -> Sequence[CaseAccess]:
        """Those let into a case."""

    def let_in(self, case_id: str, person: str) -> Sequence[CaseAccess]:
        """Let somebody into a case."""

    def let_out(self, case_id: str, person: str) -> Sequence[CaseAccess]:
        """Let somebody into a case no more."""

    def notices(self) -> Sequence[AppError]:
        """What was odd about the vault when it was unlocked."""

    def me(self) -> Account:
        """Who sits at the desk, with the role of this moment."""

    def permissions(self) -> frozenset[Permission]:
        """What the person at the desk may do now, so that screens offer nothing else."""

    def keep_place(self, place: LastPlace) -> None:
        """Remember where the person at the desk is."""

    def last_place(self) -> LastPlace | None:
        """Where the person at the desk was when the program locked, once."""

    def still_allowed(self, id_: str) -> bool:
        """Tell whether a case, sitting, discussion or minutes that stands open may be seen."""

    def backup_is_due(self) -> bool:
        """Tell whether half an hour's changes are in no backup yet. Quick."""

    def back_up_if_due(self, *, closing: bool = False) -> None:
        """Make a backup where one is due. Long: run it as heavy work."""

    def rest_if_quiet(self) -> None:
        """Leave the store tidy when nothing was done for a minute. Long: run it as heavy work."""

    def look_for_damage(self) -> None:
        """Check a large file once; raise ``store.damaged``. Long: run it as heavy work."""

    def new_id(self) -> str:
        """Make the id of something new."""

    def close(self, *, tidily: bool = True) -> None:
        """Close the store and forget the keys; tidily waits for whoever still reads."""

    def todays_board(self) -> TodayBoard:
        """Gather what a person needs to see first."""

    def list_people(self) -> Sequence[Person]:
        """Everybody in the register."""

    def save_person(self, person: Person) -> None:
        """Add or replace a person."""

    def list_teams(self) -> Sequence[Team]:
        """All teams."""

    def save_team(self, team: Team) -> None:
        """Add or replace a team."""

    def read_office(self) -> Office:
        """The municipality, unit and language of minutes."""

    def save_office(self, office: Office) -> None:
        """Replace the office's facts."""

    def read_case(self, case_id: str) -> Case:
        """One case."""

    def save_case(self, case: Case) -> None:
        """Add or replace a case."""

    def add_consent(self, case_id: str, consent: Consent) -> Case:
        """Register a consent, or a no that no consent was given for."""

    def withdraw_consent(self, case_id: str, consent_id: str, taken: Withdrawal) -> Case:
        """Note that a consent was taken back; what it stops, stops at once."""

    def meeting_types(self) -> Sequence[Template]:
        """The types of meetings that can be planned, with their names."""

    def list_types(self) -> TypeList:
        """The meeting types, the municipality's variants, and files that were left out."""

    def save_type(self, own: OwnType) -> OwnType:
        """Take a new variant of a meeting type into use."""

    def import_type(self, name: str, content: bytes) -> OwnType:
        """Take a meeting type into use from a TOML file."""

    def export_type(self, code: str) -> str:
        """The newest variant of a meeting type as TOML."""

    def plan_meeting(self, plan: MeetingPlan) -> MeetingSummary:
        """Create a meeting with its discussions."""

    def open_room(self, discussion_id: str) -> OpenRoom:
        """Open one discussion."""

    def save_discussion(self, meeting_id: str, discussion: CaseDiscussion) -> datetime:
        """Keep what was typed; returns when it was durable."""

    def save_meeting(self, meeting: Meeting) -> datetime:
        """Keep time, place, roles and attendance; returns when it was durable."""

    def finalise_minutes(self, discussion_id: str) -> Minutes:
        """Lock a discussion and print its minutes. Long: run it as heavy work."""

    def unprintable_characters(self, discussion_id: str) -> Sequence[str]:
        """Name the characters no font has. Long: run it as heavy work."""

    def must_be_whole(self) -> None:
        """Check the audit chain. Long: run it as heavy work."""

    def read_minutes_pdf(self, minutes_id: str) -> bytes:
        """The finished PDF."""
        ...


class Door(Protocol):
    """The vault before it is open."""

    def people(self) -> Sequence[Opener]:
        """Tell who may open the vault."""

    def has_keyring(self) -> bool:
        """Tell whether the system's keyring opens the vault for somebody."""

    def exists(self) -> bool:
        """Tell whether there is a vault to unlock."""

    def repair(self) -> Repairs:
        """What can be done when it does not open. Reads the whole store into memory."""

    def needs_repair(self) -> AppError | None:
        """Tell why to begin with what can be repaired, if anything is in the way of unlocking."""

    def stood(self) -> None:
        """Forget starts that came to nothing: the first screen stands."""

    def missing_characters(self, passphrase: str) -> int:
        """Tell how many characters a new passphrase still lacks."""

    def new_recovery_code(self) -> str:
        """Make a code of nine groups of four, joined by hyphens."""

    def create(self, passphrase: str, recovery_code: str, name: str) -> Session:
        """Make the vault for its first person, and open it. Takes about a second."""

    def unlock(self, passphrase: str, person: str | None) -> Session:
        """Open the vault for a person, or for whose passphrase it is. Takes half a second."""

    def unlock_with_keyring(self) -> Session:
        """Open the vault with the system's keyring; raises ``vault.keyring_…``."""

    def confirm(self, passphrase: str, person: str) -> None:
        """Make sure that the person at the keyboard is the one it was. Takes half a second."""

    def check_code(self, typed: str) -> None:
        """Make sure that a recovery code opens the vault. Opens nothing. Takes half a second."""

    def recover(self, code: str, person: str, new_passphrase: str, new_code: str) -> Session:
        """Open with the recovery code, and change passphrase and code in one step."""
        ...
