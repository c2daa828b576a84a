import random
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.people import Person
from meetingapp.errors import AppError
from meetingapp.models.connection import connect
from meetingapp.models.seals import NOTHING
from meetingapp.models.store import FILE_NAME, Store
from meetingapp.services.access_port import Restriction
from meetingapp.services.case_list import list_cases
from meetingapp.services.cases import read_case, save_case
from meetingapp.services.erasing import (
    ErasureDecision,
    ErasureReason,
    erase_cases,
    finish_erasures,
    list_erasures,
)
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.last_place import LastPlace, keep_place, last_place
from meetingapp.services.meeting_list import list_meetings
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.register import save_person
from meetingapp.services.restriction import lift_restriction, restrict_case
from meetingapp.services.room import open_room, save_discussion
from tests.domain.jonas import jonas_case
from tests.faults.campaign import Campaign
from tests.models.pages import decrypted, decrypted_log
from tests.services.safe import SafeOfTests

DAY = date(2026, 11, 24)
DECISION = ErasureDecision(ErasureReason.NO_BASIS, "2026/1234-5")
KEY = b"d" * 32


def another(number: int, told: str = "") -> Case:
    return replace(jonas_case(), id=f"case-{number}", reference=f"R{number}", concern=told)


def refused(desk: Desk, safe: SafeOfTests, *case_ids: str, confirmed: str = "") -> str:
    """Try to erase, and give the code of the refusal; everything must stand as it stood."""
    before = list_cases(desk).rows, list_meetings(desk).rows, list_erasures(desk)
    with pytest.raises(AppError) as error:
        erase_cases(desk, safe, case_ids, DECISION, confirmed)
    assert (list_cases(desk).rows, list_meetings(desk).rows, list_erasures(desk)) == before
    return error.value.code


def test_a_case_goes_with_its_draft_and_the_sitting_that_was_about_it_alone(desk: Desk) -> None:
    save_case(desk, another(1))
    save_case(desk, another(2))
    alone = plan_meeting(desk, MeetingPlan("RT", DAY, case_ids=("case-1",)))
    shared = plan_meeting(desk, MeetingPlan("RT", DAY, case_ids=("case-1", "case-2")))

    erase_cases(desk, SafeOfTests(), ["case-1"], DECISION, "1")

    assert [case.id for case in list_cases(desk).rows] == ["case-2"]
    [left] = list_meetings(desk).rows
    assert (left.id, [each.case_id for each in left.discussions]) == (shared.id, ["case-2"])
    for discussion in (alone.discussions[0], shared.discussions[0]):
        with pytest.raises(AppError, match="discussion"):
            open_room(desk, discussion.id)


def test_finalised_minutes_keep_their_case(desk: Desk, held: str, story: Sitting) -> None:
    finalise_minutes(desk, held)
    safe = SafeOfTests()

    assert refused(desk, safe, story.cases[0].id, confirmed="1") == "erasure.finalised"
    assert safe.held == []


def test_one_case_that_must_be_kept_keeps_all_that_were_chosen_with_it(
    desk: Desk, held: str, story: Sitting
) -> None:
    finalise_minutes(desk, held)
    save_case(desk, another(1))

    chosen = ("case-1", story.cases[0].id)
    assert refused(desk, SafeOfTests(), *chosen, confirmed="2") == "erasure.finalised"


def test_a_restricted_case_is_erased_only_after_it_was_lifted(desk: Desk) -> None:
    save_case(desk, another(1))
    save_person(desk, Person("rut", "Rut Eksempelrud"))
    restrict_case(desk, "case-1", Restriction("Innsigelse", "rut", DAY))
    assert refused(desk, SafeOfTests(), "case-1", confirmed="1") == "erasure.restricted"

    lift_restriction(desk, "case-1", "Tatt til følge")
    erase_cases(desk, SafeOfTests(), ["case-1"], DECISION, "1")
    assert list_cases(desk).rows == ()


def test_nothing_chosen_and_a_case_that_is_not_there_are_refused(desk: Desk) -> None:
    save_case(desk, another(1))
    assert refused(desk, SafeOfTests()) == "erasure.none"
    assert refused(desk, SafeOfTests(), "case-1", "case-9", confirmed="2") == "case.missing"


@pytest.mark.parametrize("journal", ["Jonas", "2026/12 Fiktivsen", "1" * 31, "2026/1\n"])
def test_the_record_holds_no_text_that_could_tell_of_the_child(desk: Desk, journal: str) -> None:
    save_case(desk, another(1))
    with pytest.raises(AppError, match="digits"):
        erase_cases(
            desk, SafeOfTests(), ["case-1"], ErasureDecision(ErasureReason.DUPLICATE, journal), "1"
        )
    assert len(list_cases(desk).rows) == 1


def test_who_decided_when_by_which_rule_and_how_many_stays(desk: Desk) -> None:
    save_case(desk, another(1))
    done = erase_cases(desk, SafeOfTests(), ["case-1", "case-1"], DECISION, "1")

    [kept] = list_erasures(desk)
    assert kept == done
    assert (kept.decided_by, kept.decided_at) == ("berit", desk.clock())
    assert (kept.decision, kept.case_ids) == (DECISION, ("case-1",))


def test_the_log_tells_of_each_case_and_vouches_that_nothing_is_left(
    desk: Desk, store: Store
) -> None:
    save_case(desk, another(1))
    erase_cases(desk, SafeOfTests(), ["case-1"], DECISION, "1")

    with store._engine.connect() as connection:
        told = connection.exec_driver_sql(
            "SELECT actor, digest FROM audit WHERE action = 'case.erase' AND subject = 'case-1'"
        ).all()
    assert [tuple(row) for row in told] == [("berit", NOTHING)]


def test_a_backup_that_is_not_whole_lets_nothing_be_erased(desk: Desk) -> None:
    save_case(desk, another(1))
    safe = SafeOfTests()
    safe.whole = False
    assert refused(desk, safe, "case-1", confirmed="1") == "erasure.no_backup"


@pytest.mark.long
def test_an_erasure_that_could_not_be_scrubbed_is_finished_later_and_once(
    desk: Desk, tmp_path: Path, audited: Callable[[], int]
) -> None:
    save_case(desk, another(1))
    with closing(connect(tmp_path / FILE_NAME, KEY)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM child_case").fetchone()  # as a backup under way does
        assert not erase_cases(desk, SafeOfTests(), ["case-1"], DECISION, "1").is_scrubbed
        finish_erasures(desk)
        [waiting] = list_erasures(desk)
        assert not waiting.is_scrubbed
    assert list_cases(desk).rows == ()

    finish_erasures(desk)
    [done] = list_erasures(desk)
    assert done.is_scrubbed
    before = audited()
    finish_erasures(desk)
    assert audited() == before


def test_where_somebody_stood_in_an_erased_case_is_forgotten_and_elsewhere_not(
    desk: Desk,
) -> None:
    for number in (1, 2):
        save_case(desk, another(number))
    keep_place(desk, LastPlace("case", "case-1", typed=(("concern", "KANARI"),)))
    erase_cases(desk, SafeOfTests(), ["case-1"], DECISION, "1")
    assert last_place(desk) is None

    keep_place(desk, LastPlace("case", "case-2"))
    save_case(desk, another(3))
    erase_cases(desk, SafeOfTests(), ["case-3"], DECISION, "1")
    assert last_place(desk) == LastPlace("case", "case-2")


def test_many_cases_go_only_once_their_number_was_typed_and_after_a_backup(
    campaign: Campaign, desk: Desk
) -> None:
    tried = campaign("T23", "one to nine of some cases are chosen for erasure", short=8, full=100)
    safe = SafeOfTests(lambda: len(list_cases(desk).rows))
    number, backups = 0, 0
    for _ in range(tried.count):
        while len(list_cases(desk).rows) < tried.random.randint(20, 60):
            number += 1
            save_case(desk, another(number))
        present = [case.id for case in list_cases(desk).rows]
        chosen = tried.random.sample(present, tried.random.randint(1, 9))
        if len(chosen) > 5 or len(chosen) / len(present) > 0.1:
            for typed in ("", "ja", str(len(chosen) + 1)):
                assert refused(desk, safe, *chosen, confirmed=typed) == "erasure.confirm"
            assert len(safe.held) == backups
            erase_cases(desk, safe, chosen, DECISION, f" {len(chosen)} ")
            backups += 1
            assert safe.held[-1] == len(present)
        else:
            erase_cases(desk, safe, chosen, DECISION)
        assert len(safe.held) == backups
        assert {case.id for case in list_cases(desk).rows} == set(present) - set(chosen)
    asked = 3 * backups
    tried.held(
        f"{asked} of {asked} unconfirmed erasures of many refused, and a backup held every case "
        f"before each of the {backups} that were confirmed"
    )


def _write_about(desk: Desk, number: int, luck: random.Random) -> None:
    """Write a case and its draft again and again, so that its pages split and move."""
    mark = f"KANARI-{number:03}"
    named = NamedChild(f"{mark} Testdahl", date(2018, 1, 2))  # in the search index too
    save_case(desk, replace(another(number), subject=named))
    plan = MeetingPlan("RT", DAY, place=f"{mark} rom", case_ids=(f"case-{number}",))
    planned = plan_meeting(desk, plan)
    written = open_room(desk, planned.discussions[0].id).discussion
    for _ in range(luck.randint(1, 6)):
        words = f"{mark} ord " * luck.randint(1, 300)
        written = replace(written, voice=replace(written.voice, own_words=words))
        save_discussion(desk, planned.id, written)
    save_case(desk, another(number, f"{mark} uro " * luck.randint(1, 250)))


def test_nothing_erased_is_left_on_any_page_of_the_file(
    campaign: Campaign, desk: Desk, store: Store, tmp_path: Path
) -> None:
    tried = campaign(
        "T42", "some of many cases are erased, then every page is decrypted", short=2, full=24
    )
    file, log = tmp_path / FILE_NAME, tmp_path / f"{FILE_NAME}-wal"
    looked_at = number = 0
    for _ in range(tried.count):
        fresh = range(number, number + 8)
        number += 8
        for each in fresh:
            _write_about(desk, each, tried.random)
        store.tidy()
        gone = tried.random.sample([case.id for case in list_cases(desk).rows], 6)
        marks = [f"KANARI-{int(case.removeprefix('case-')):03}".encode() for case in gone]
        before = decrypted(file, KEY)
        assert all(mark in before for mark in marks)

        done = erase_cases(desk, SafeOfTests(), gone, DECISION, "6")

        assert done.is_scrubbed
        since = decrypted_log(log, KEY)
        assert b"erasure/" in since
        after = decrypted(file, KEY) + since
        assert not [mark for mark in marks if mark in after]
        for left in list_cases(desk).rows:
            assert read_case(desk, left.id).concern.encode()[:10] in after
        looked_at += len(after) // 4096
    tried.held(
        f"0 canaries of {6 * tried.count} erased cases on {looked_at} decrypted pages, in use or "
        "free, in the file and its write-ahead log"
    )
