"""Minutes are found by the texts in them: the newest version’s, and only where all may be told."""

import json
from dataclasses import replace
from datetime import date

import pytest

from meetingapp.codec.body import to_json
from meetingapp.domain.alike import alike
from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.meeting import CaseDiscussion
from meetingapp.domain.people import Person
from meetingapp.domain.told_texts import told_texts
from meetingapp.domain.voice import Sharing
from meetingapp.models.connection import RawConnection, one
from meetingapp.models.store import Store
from meetingapp.services.access_port import Restriction
from meetingapp.services.ports import Reach
from meetingapp.services.search_port import Asked, FoundKind
from tests.models.conftest import Shelve
from tests.models.test_search import found, is_whole
from tests.reach import EVERYTHING

TOLD = """
    SELECT own FROM search_words
    WHERE rowid = (SELECT entry FROM search_entry WHERE kind = 'told')
"""
HIDE = "UPDATE child_case SET body = json_insert(body, '$.protection', 'CODE_6')"
SHOW = "UPDATE child_case SET body = json_remove(body, '$.protection')"
NAMES = ("Kristian Bø-Lie", "Æsa Ødegård Åsen", "O'Brien Thorvaldsen", "Zoë Üksül Łukasz", "Aa")


def test_every_text_that_can_be_searched_for_is_in_the_index_and_no_other(
    discussion: CaseDiscussion, shelve: Shelve, raw: RawConnection
) -> None:
    shelve(discussion, b"%PDF-1.7")
    [(stands,)] = raw.execute(TOLD).fetchall()
    assert sorted(stands.split(" · ")) == sorted(
        each.text for each in told_texts(json.loads(to_json(discussion)))
    )
    assert is_whole(raw)


def test_a_word_of_the_minutes_and_the_child_together_lead_to_them(
    planned: Store, discussion: CaseDiscussion, shelve: Shelve
) -> None:
    assert found(planned, FoundKind.TOLD, "plenumslesing") == ()
    shelve(discussion, b"%PDF-1.7")
    assert found(planned, FoundKind.TOLD, "plenumsl", "jonas") == (discussion.id,)
    assert found(planned, FoundKind.TOLD, "plenumsl", "sigrid") == ()
    with planned.transaction(EVERYTHING) as work:
        leads = work.search.leads(FoundKind.TOLD, (Asked("plenumsl"),), 8)
        [told] = work.search.read(leads)
        assert work.search.last_days((told.case_id, "none")) == {told.case_id: told.day}
    assert any("plenumslesing" in each.text.casefold() for each in told.texts)
    assert found(planned, FoundKind.TOLD, "plenumsl", reach=Reach("lars")) == ()


def test_words_a_child_keeps_back_are_not_in_the_index(
    planned: Store, discussion: CaseDiscussion, shelve: Shelve
) -> None:
    kept = replace(
        discussion.voice,
        own_words="Hemmelighet xylofon",
        child_accepts_sharing=Sharing.NO,
        neutral_summary="Noe om trivsel",
    )
    shelve(replace(discussion, voice=kept), b"%PDF-1.7")
    assert found(planned, FoundKind.TOLD, "xylofon") == ()
    assert found(planned, FoundKind.TOLD, "trivsel") == (discussion.id,)


def test_what_an_older_version_said_is_found_no_more(
    planned: Store, discussion: CaseDiscussion, shelve: Shelve, raw: RawConnection
) -> None:
    concern = replace(discussion.purpose_and_concern, concern_text="Feilskrevet xylofon")
    shelve(replace(discussion, purpose_and_concern=concern), b"%PDF-1.7")
    assert found(planned, FoundKind.TOLD, "xylofon") == (discussion.id,)
    shelve(discussion, b"%PDF-1.7")
    assert found(planned, FoundKind.TOLD, "xylofon") == ()
    assert found(planned, FoundKind.TOLD, "plenumslesing") == (discussion.id,)
    assert is_whole(raw)


def test_minutes_of_a_restricted_case_leave_no_word_in_the_index(
    planned: Store, case: Case, discussion: CaseDiscussion, shelve: Shelve, raw: RawConnection
) -> None:
    shelve(discussion, b"%PDF-1.7")
    with planned.transaction(EVERYTHING) as work:
        work.access.restrict(case.id, Restriction("Innsigelse", "berit", date(2027, 1, 1)))
        work.commit()
    assert one(raw, "SELECT count(*) FROM search_words") == 0
    assert is_whole(raw)


def test_a_child_whose_whereabouts_are_hidden_is_found_by_name_and_not_by_what_was_said(
    planned: Store, case: Case, discussion: CaseDiscussion, shelve: Shelve, raw: RawConnection
) -> None:
    shelve(discussion, b"%PDF-1.7")
    for sql, is_found in ((HIDE, False), (SHOW, True)):
        raw.execute(sql)
        assert bool(found(planned, FoundKind.TOLD, "plenumslesing")) is is_found
        assert found(planned, FoundKind.CASE, "jonas") == (case.id,)
        assert is_whole(raw)


@pytest.mark.parametrize("name", NAMES)
def test_the_index_spells_names_alike_as_the_program_does(
    planned: Store, raw: RawConnection, name: str
) -> None:
    with planned.transaction(EVERYTHING) as work:
        work.people.save(Person("p", name))
        work.commit()
    stands = "SELECT alike FROM search_words WHERE own = ?"
    assert one(raw, stands, (name,)) == alike(name)


def test_a_child_is_found_however_the_name_is_spelled(planned: Store, case: Case) -> None:
    child = NamedChild("Christian Bø-Lie O'Brien", date(2018, 3, 14))
    with planned.transaction(EVERYTHING) as work:
        work.cases.save(replace(case, subject=child))
        work.commit()
    for typed in (("kristian",), ("kristi",), ("Christian",), ("boe", "lie"), ("o'brien",)):
        assert found(planned, FoundKind.CASE, *typed) == (case.id,), typed
        assert found(planned, FoundKind.DISCUSSION, *typed), typed
    assert found(planned, FoundKind.CASE, "kristin") == ()
