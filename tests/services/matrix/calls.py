"""With which arguments each use case is called in a cell. A new use case gets a line here."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from meetingapp.codec.parcel import write_parcel
from meetingapp.domain.approval import Remark
from meetingapp.domain.aside import Aside
from meetingapp.domain.attachment import AttachmentKind
from meetingapp.domain.catalogue import CatalogueEntry
from meetingapp.domain.consent import Refusal, Withdrawal
from meetingapp.domain.figures.period import Period, PeriodKind
from meetingapp.domain.measured_rows import Undated
from meetingapp.domain.measurement import StrikeReason
from meetingapp.domain.office import Office
from meetingapp.domain.own_type_reading import own_type_toml
from meetingapp.domain.pace import Pace
from meetingapp.domain.papers.consent_form import FormWish
from meetingapp.domain.parcel import Parcel
from meetingapp.domain.people import Person, ServiceCode
from meetingapp.domain.queues import Queue
from meetingapp.domain.snippet import Snippet
from meetingapp.domain.team import Team
from meetingapp.domain.verdict import Verdict
from meetingapp.models.mapping.case import title_of
from meetingapp.services.access_port import Restriction
from meetingapp.services.erasing import ErasureDecision, ErasureReason
from meetingapp.services.issued import Issued
from meetingapp.services.journaling import JournalNote
from meetingapp.services.last_place import LastPlace
from meetingapp.services.lists_port import Part
from meetingapp.services.measurements import Column, NewNumber
from meetingapp.services.measures import MeasureQuery
from meetingapp.services.planning import MeetingPlan
from meetingapp.services.replanning import DropReason, MeetingChange
from meetingapp.services.roles import Account, Role
from meetingapp.services.spelling import Spelling
from meetingapp.words import Language
from tests.services.matrix.between_meetings import BETWEEN_MEETINGS
from tests.services.matrix.call import Arguments
from tests.services.matrix.call import call as _call
from tests.services.matrix.ports import (
    NothingFound,
    PlainCalendar,
    PlainPress,
    PlainSealer,
)
from tests.services.matrix.world import (
    LEADER,
    LEAVER,
    MARKS,
    NEWCOMER,
    NOW,
    OWN_TYPE,
    PlainSeal,
    Told,
    person_of,
)
from tests.services.press import PressOfTests, full_copy
from tests.services.safe import SafeOfTests

_DAY: Final = date(2026, 12, 1)
_AUTUMN: Final = Period(date(2026, 9, 1), PeriodKind.TERTIAL)
_LATER: Final = date(2027, 2, 1)
_NUMBER: Final = NewNumber(Decimal(38), NOW.date())
_COLUMN: Final = Column("39", Undated(NOW.date()))
_OFFERS: Final = "Navn;Nivå\nTurgruppe;universelt\n".encode()
_DECISION: Final = ErasureDecision(ErasureReason.NO_BASIS, "2026/1234")

PEOPLE_FILE: Final = b"Navn;Tjeneste\nNy Testdahl;PPT\n"
CHILDREN_FILE: Final = "\n".join(
    # Names drawn alike, with another letter: only whoever sees the case is told whom it looks like.
    ("Navn;Født", *(f"{mark} {mark};14.03.2018".replace("a", "\u0430") for mark in MARKS.values()))
).encode()


def _parcel(told: Told) -> bytes:
    """Give what another machine would send: the case, with another concern."""
    case = replace(told.story.cases[0], concern="Noe nytt.")
    return write_parcel(Parcel(datetime(2026, 12, 1, tzinfo=UTC), "", "", (case,)))


def _a_measure(told: Told) -> str:
    return told.discussion.agreement.measures[0].id


def _plan(told: Told) -> MeetingPlan:
    return MeetingPlan("RT", _LATER, case_ids=(told.case_id,))


ARGUMENTS: Final[Mapping[str, Arguments]] = MappingProxyType(
    {
        **BETWEEN_MEETINGS,
        "approving.add_remark": lambda t: _call(
            t.minutes_id, Remark("Kari Testdahl", "Nei.", _DAY)
        ),
        "approving.approval": lambda t: _call(t.minutes_id),
        "approving.approve_minutes": lambda t: _call(t.minutes_id),
        "approving.send_for_comment": lambda t: _call(t.minutes_id, ("Kari Testdahl",)),
        "archiving.archive_package": lambda t: _call(PressOfTests(), t.minutes_id),
        "asides.read_asides": lambda t: _call(t.discussion_id),
        "asides.save_aside": lambda t: _call(t.discussion_id, Aside("A05", "Spør rolig")),
        "case_list.list_cases": lambda _: _call(),
        "case_list.newest_cases": lambda _: _call("", Part()),
        "case_list.next_case_number": lambda _: _call(),
        "case_list.twin_of_case": lambda t: _call(
            title_of(t.story.cases[0]).replace("a", "\u0430")
        ),
        "attachments.add_attachment": lambda t: _call(
            t.case_id, AttachmentKind.DRAWING, "tegning.pdf", b"%PDF-1.7 en tegning"
        ),
        "attachments.list_attachments": lambda t: _call(t.case_id),
        "attachments.read_attachment": lambda t: _call(t.attachment_id),
        "attachments.remove_attachment": lambda t: _call(t.attachment_id),
        "case_papers.gather_activity_plan": lambda t: _call(t.case_id, "", "", ()),
        "case_papers.gather_baton_log": lambda t: _call(t.case_id),
        "case_papers.gather_individual_plan": lambda t: _call(t.case_id),
        "case_papers.gather_referral": lambda t: _call(t.case_id, ServiceCode.PPT, ""),
        "cases.read_case": lambda t: _call(t.case_id),
        "figures.list_figures": lambda _: _call(),
        "figures.figures_setting": lambda _: _call(Language.NB),
        "figures.count_figures": lambda _: _call(_AUTUMN),
        "figures.freeze_figures": lambda _: _call(_AUTUMN),
        "catalogue.list_catalogue": lambda _: _call("nb"),
        "catalogue.save_entry": lambda _: _call(CatalogueEntry("ny", "Turgruppe")),
        "catalogue.retire_entry": lambda _: _call("mot", "nb", retired=True),
        "catalogue.effects_here": lambda _: _call(),
        "catalogue_files.export_catalogue": lambda _: _call("nn"),
        "catalogue_files.preview_catalogue": lambda _: _call(_OFFERS),
        "catalogue_files.import_catalogue": lambda _: _call(_OFFERS, update=True),
        "cases.save_case": lambda t: _call(replace(t.story.cases[0], concern="Noe nytt.")),
        "consent_form.fill_consent_form": lambda t: _call(t.case_id, FormWish()),
        "consents.add_consent": lambda t: _call(
            t.case_id, replace(t.story.cases[0].consents[0], id="C2")
        ),
        "consents.refuse_consent": lambda t: _call(
            t.case_id, "C1", Refusal(t.story.cases[0].guardians[0].name, _DAY)
        ),
        "consents.withdraw_consent": lambda t: _call(
            t.case_id, "C1", Withdrawal(_DAY, t.story.cases[0].guardians[0].name)
        ),
        "copies.copies_of": lambda t: _call(t.minutes_id),
        "copies.copies_of_case": lambda t: _call(t.case_id),
        "copies.copy_choices": lambda t: _call(t.minutes_id),
        "copies.issue_copy": lambda t: _call(t.preview),
        "copies.note_saving": lambda t: _call(t.minutes_id, t.copy_number, saved=False),
        "copies.preview_copy": lambda t: _call(PressOfTests(), full_copy(t.minutes_id)),
        "correcting.correct_minutes": lambda t: _call(
            t.discussion_id, replace(t.discussion, interpreter="Ja"), "Skrivefeil"
        ),
        "correcting.correction_under_way": lambda t: _call(t.discussion_id),
        "correcting.drop_correction": lambda t: _call(t.discussion_id),
        "correcting.finalised_discussion": lambda t: _call(t.discussion_id),
        "correcting.finish_correction": lambda t: _call(t.discussion_id),
        "correcting.keep_correction": lambda t: _call(t.discussion),
        "correcting.open_correction": lambda t: _call(t.discussion_id),
        "correcting.unprintable_in_correction": lambda t: _call(t.discussion_id),
        "differences.compare_versions": lambda t: _call(t.minutes_id, t.minutes_id),
        "differences.versions": lambda t: _call(t.discussion_id),
        "erasing.erase_cases": lambda t: _call(SafeOfTests(), (t.case_id,), _DECISION, "1"),
        "erasing.finish_erasures": lambda _: _call(),
        "erasing.list_erasures": lambda _: _call(),
        "finalising.finalise_minutes": lambda t: _call(t.discussion_id),
        "finalising.read_minutes_pdf": lambda t: _call(t.minutes_id),
        "finalising.unprintable_characters": lambda t: _call(t.discussion_id),
        "first_steps.read_first_steps": lambda _: _call(),
        "first_steps.show_first_steps": lambda _: _call(shown=False),
        "importing.import_people": lambda _: _call(PEOPLE_FILE, update=True),
        "importing.preview_people": lambda _: _call(PEOPLE_FILE),
        "importing_children.import_children": lambda _: _call(CHILDREN_FILE, update=True),
        "importing_children.preview_children": lambda _: _call(CHILDREN_FILE),
        "journaling.delete_drafts": lambda t: _call((t.discussion_id,)),
        "journaling.kept_drafts": lambda _: _call(),
        "journaling.not_journaled": lambda _: _call(Part()),
        "journaling.note_journaled": lambda t: _call(
            (JournalNote(t.minutes_id, "26/01234-5", _DAY),)
        ),
        "journaling.receipt_of": lambda t: _call(t.minutes_id),
        "journaling.take_back_receipt": lambda t: _call(t.minutes_id),
        "last_place.keep_place": lambda _: _call(LastPlace("today")),
        "last_place.last_place": lambda _: _call(),
        "late_measures.late_measures": lambda _: _call(10),
        "evaluating.evaluated_next": lambda t: _call(frozenset({t.case_id})),
        "measurements.add_measurement": lambda t: _call(t.case_id, t.measure_id, _NUMBER),
        "measurements.add_measurements": lambda t: _call(t.case_id, t.measure_id, _COLUMN, (1,)),
        "measurements.correct_measurement": lambda t: _call(
            t.measurement_id, StrikeReason.MISTYPED, _NUMBER
        ),
        "measurements.list_measurements": lambda t: _call(t.case_id, t.measure_id),
        "measurements.preview_measurements": lambda t: _call(t.case_id, t.measure_id, _COLUMN),
        "measurements.strike_measurement": lambda t: _call(t.measurement_id, StrikeReason.MISTYPED),
        "queues.read_queues": lambda _: _call(10),
        "queues.read_queue": lambda _: _call(Queue.CONSENT, Part()),
        "queues.evaluation_days": lambda _: _call(_DAY, _LATER),
        "queues.evaluated_on_day": lambda _: _call(date(2027, 1, 19), Part()),
        "reminding.remind_of": lambda t: _call(t.case_id, _a_measure(t)),
        "evaluation_calendar.evaluation_calendar": lambda _: _call(PlainCalendar(), "nb"),
        "leaving.approve": lambda _: _call(LEADER.person, ""),
        "leaving.list_alerts": lambda _: _call(),
        "leaving.read_limit": lambda t: _call((t.case_id,)),
        "leaving.take_out": lambda t: _call(t.case_id),
        "measures.list_measures": lambda _: _call(MeasureQuery(), Part()),
        "minutes_list.list_minutes": lambda _: _call("", Part()),
        "need_to_know.let_in": lambda t: _call(t.case_id, NEWCOMER.person),
        "need_to_know.let_out": lambda t: _call(t.case_id, person_of(Role.READER, is_in=True)),
        "need_to_know.still_allowed": lambda t: _call(t.discussion_id),
        "need_to_know.who_sees": lambda t: _call(t.case_id),
        "clock_trouble.clock_trouble": lambda _: _call(),
        "opening.enter": lambda _: _call(),
        "overview.gather_overview": lambda _: _call(),
        "own_types.export_type": lambda _: _call(OWN_TYPE.code),
        "own_types.import_type": lambda _: _call(
            "fagteam.v1.toml", own_type_toml(OWN_TYPE).encode()
        ),
        "own_types.list_types": lambda _: _call(),
        "own_types.save_type": lambda _: _call(OWN_TYPE),
        "verdicts.give_verdict": lambda t: _call(t.discussion_id, Verdict.YES),
        "pace.save_pace": lambda t: _call(t.discussion_id, Pace("A04", "A05", (("A04", 60),))),
        "people_access.add_access": lambda _: _call(NEWCOMER, "fire ord om dagen"),
        "people_access.change_own_passphrase": lambda _: _call("", "fire ord om dagen"),
        "people_access.change_role": lambda _: _call(LEAVER.person, Role.COORDINATOR),
        "people_access.keyring_is_used": lambda _: _call(),
        "people_access.left_behind": lambda _: _call(LEAVER.person),
        "people_access.list_access": lambda _: _call(),
        "people_access.remove_access": lambda _: _call(LEAVER.person),
        "people_access.rotate_recovery_code": lambda _: _call("0000"),
        "people_access.use_keyring": lambda _: _call(on=True),
        "inviting.make_invitations": lambda t: _call(PlainPress(), t.meeting_id),
        "inviting.mark_sent": lambda t: _call(t.meeting_id, sent=True),
        "inviting.note_made": lambda t: _call(t.meeting_id, Issued(0, "", _LATER)),
        "packing.pack_case": lambda t: _call(PlainSealer(), t.case_id),
        "packing.pack_sitting": lambda t: _call(PlainSealer(), t.meeting_id),
        "taking_in.compare_parcel": lambda t: _call(PlainSealer(), _parcel(t), ""),
        "taking_in.take_in": lambda t: _call(
            PlainSealer(), _parcel(t), "", {f"CASE/{t.case_id}/concern"}
        ),
        "plan_check.agreed_meetings": lambda _: _call(),
        "plan_check.check_plan": lambda t: _call(_plan(t)),
        "meeting_list.list_meetings": lambda _: _call(),
        "meeting_list.meeting_days": lambda _: _call(),
        "planning.plan_meeting": lambda t: _call(_plan(t)),
        "register.list_people": lambda _: _call(),
        "register.list_teams": lambda _: _call(),
        "register.read_office": lambda _: _call(),
        "register.save_office": lambda _: _call(Office("Prøveåsen", "Prøveåsen skole")),
        "register.save_person": lambda _: _call(Person("ny", "Ny Testdahl")),
        "register.save_team": lambda _: _call(Team("team", "RT", "Ressursteam")),
        "replanning.drop_meeting": lambda t: _call(
            PlainPress(), t.meeting_id, DropReason.NOT_NEEDED, lambda papers: papers
        ),
        "replanning.replan_meeting": lambda t: _call(t.meeting_id, MeetingChange(_LATER)),
        "rescue.rescue": lambda _: _call(PlainSeal(), ()),
        "rescue.take_in_rescue": lambda t: _call(PlainSeal(), t.rescued),
        "restriction.lift_restriction": lambda t: _call(t.case_id, "Avgjort"),
        "restriction.lifted_restrictions": lambda t: _call(t.case_id),
        "restriction.list_restricted": lambda _: _call(),
        "restriction.restrict_case": lambda t: _call(
            t.case_id, Restriction("Innsigelse", LEADER.person, _LATER)
        ),
        "room.open_room": lambda t: _call(t.discussion_id),
        "room.save_discussion": lambda t: _call(
            t.meeting_id, replace(t.discussion, interpreter="Ja")
        ),
        "room.save_meeting": lambda t: _call(replace(t.story.meeting, place="Nytt rom")),
        "safekeeping.backups_standing": lambda _: _call(SafeOfTests()),
        "safekeeping.choose_backup_place": lambda _: _call(SafeOfTests(), None),
        "safekeeping.list_backups": lambda _: _call(SafeOfTests()),
        "safekeeping.make_backup": lambda _: _call(SafeOfTests()),
        "search.search": lambda _: _call("kanari"),
        "search_results.search_by_case": lambda _: _call("kanari"),
        "search.search_people": lambda _: _call("Testdahl"),
        "snippets.list_snippets": lambda _: _call(),
        "snippets.save_snippets": lambda _: _call((Snippet("pause", "Møtet tok en pause."),)),
        "spelling.learn_word": lambda _: _call("stafettlogg"),
        "spelling.read_spelling": lambda _: _call(),
        "spelling.save_spelling": lambda _: _call(Spelling(marks_child=True)),
        "today.todays_board": lambda _: _call(),
        "verifying.verify_vault": lambda _: _call(NothingFound()),
    }
)


def at_the_desk(role: Role, *, is_in: bool) -> Account:
    """Give somebody of a role, let into every case or into none."""
    id_ = person_of(role, is_in=is_in)
    return Account(id_, f"{id_} Testdahl", role)
