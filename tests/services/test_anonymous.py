import json
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, timedelta
from functools import partial

import pytest

from meetingapp import paths
from meetingapp.codec.file import read_meeting_file
from meetingapp.domain.case import Anonymous, Case, Group, Guardianship, NamedChild
from meetingapp.domain.consent import Consent, Refusal, Withdrawal
from meetingapp.domain.meeting import Sitting
from meetingapp.errors import AppError
from meetingapp.models.store import Store
from meetingapp.services.cases import read_case, save_case
from meetingapp.services.consents import add_consent
from meetingapp.services.finalising import finalise_minutes
from meetingapp.services.planning import MeetingPlan, plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.services.room import open_room, save_discussion, save_meeting
from tests.faults.campaign import Campaign
from tests.services.conftest import NOW

TODAY = NOW.date()
IDENTITY = frozenset({"born", "due", "guardians", "consents", "label"})
"""Fields that tell who a case is about, beside the name of its subject."""

FAMILY = frozenset({"GUARDIAN", "CHILD", "REPRESENTATIVE"})


def anonymous() -> Sitting:
    return read_meeting_file((paths.examples() / "anonym.json").read_bytes())


def kept_of(store: Store) -> Iterator[object]:
    """Give every value that is kept, with the JSON in it read."""
    tables = (
        "child_case",
        "meeting",
        "discussion",
        "discussion_item",
        "minutes_document",
        "measure",
    )
    with store._engine.connect() as connection:
        for table in tables:
            found = connection.exec_driver_sql(f"SELECT * FROM {table}")  # noqa: S608 - our own tables
            for row in found.mappings():
                yield {name: _read(value) for name, value in row.items()}


def _read(value: object) -> object:
    if isinstance(value, str | bytes) and value[:1] in {"{", b"{", "[", b"["}:
        return json.loads(value)
    return value


def identities(value: object, path: str = "") -> Iterator[str]:
    """Give the path of each field that tells who a case is about."""
    match value:
        case dict():
            if "age_band" in value:
                yield from (f"{path}.{key}" for key in value if key not in {"age_band", "kind"})
            if value.get("party") in FAMILY:
                yield f"{path}.party"
            for key, part in value.items():
                if key in IDENTITY and part:
                    yield f"{path}.{key}"
                yield from identities(part, f"{path}.{key}")
        case list():
            for place, part in enumerate(value):
                yield from identities(part, f"{path}.{place}")


def test_an_anonymous_child_has_no_field_that_could_tell_who_it_is() -> None:
    assert {field.name for field in fields(Anonymous)} == {"age_band", "kind"}


def test_nothing_that_is_kept_of_an_anonymous_discussion_tells_who_it_is_about(
    campaign: Campaign, desk: Desk, store: Store
) -> None:
    tried = campaign(
        "T54", "an anonymous discussion from case to finalised minutes", short=1, full=1
    )
    story = anonymous()
    [case], [told] = story.cases, story.discussions
    save_case(desk, case)
    planned = plan_meeting(
        desk, MeetingPlan(story.meeting.type, story.meeting.date, case_ids=(case.id,))
    )
    save_meeting(desk, replace(story.meeting, id=planned.id))
    draft = open_room(desk, planned.discussions[0].id).discussion
    save_discussion(desk, planned.id, replace(told, id=draft.id))
    later = partial(replace, desk, clock=lambda: max(NOW, NOW + (story.meeting.date - TODAY)))
    finalise_minutes(later(), draft.id)

    kept = list(kept_of(store))
    assert len(kept) >= 5
    assert [found for each in kept for found in identities(each)] == []
    tried.held(
        f"0 fields of identity in {len(kept)} rows of six tables, content and JSON", len(kept)
    )


def test_the_walk_finds_a_family_where_there_is_one(desk: Desk, store: Store, held: str) -> None:
    finalise_minutes(desk, held)
    found = {path.rpartition(".")[2] for each in kept_of(store) for path in identities(each)}
    assert {"born", "guardians", "consents", "party"} <= found


def test_an_anonymous_case_keeps_no_family_and_no_consent(desk: Desk) -> None:
    [case] = anonymous().cases
    save_case(desk, case)
    for told in (
        replace(case, guardians=(Guardianship("Kari Fiktivsen"),)),
        replace(case, consents=(Consent("C1"),)),
    ):
        with pytest.raises(AppError) as refused:
            save_case(desk, told)
        assert refused.value.code == "case.nobody_named"
    assert read_case(desk, case.id) == case


def test_no_consent_is_added_to_an_anonymous_case(desk: Desk) -> None:
    [case] = anonymous().cases
    save_case(desk, case)
    with pytest.raises(AppError) as refused:
        add_consent(desk, case.id, Consent("C1"))
    assert refused.value.code == "case.nobody_named"


def named(case: Case, *consents: Consent) -> Case:
    return replace(
        case, subject=NamedChild("Jonas Fiktivsen", date(2018, 3, 14)), consents=consents
    )


@pytest.fixture
def consent(story: Sitting) -> Consent:
    [given] = story.cases[0].consents
    return given


@pytest.mark.parametrize("subject", [Anonymous("6–9"), Group("4. trinn")])
def test_a_case_without_a_name_gets_one_only_with_a_consent_that_holds(
    desk: Desk, consent: Consent, subject: Anonymous | Group
) -> None:
    case = Case("case-1", subject, "A1")
    save_case(desk, case)
    yesterday, tomorrow = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
    for not_enough in (
        (),
        (Consent("C1"),),
        (replace(consent, signatures=()),),
        (replace(consent, valid_to=yesterday),),
        (replace(consent, valid_from=tomorrow),),
        (replace(consent, withdrawn=Withdrawal(yesterday, "Kari Fiktivsen")),),
        (replace(consent, refusals=(Refusal("Jon Fiktivsen", yesterday),)),),
    ):
        with pytest.raises(AppError) as refused:
            save_case(desk, named(case, *not_enough))
        assert refused.value.code == "case.needs_consent"
        assert read_case(desk, "case-1") == case

    save_case(desk, named(case, consent))
    assert read_case(desk, "case-1") == named(case, consent)


def test_a_case_whose_minutes_name_the_child_never_becomes_anonymous(
    desk: Desk, held: str, story: Sitting
) -> None:
    finalise_minutes(desk, held)
    case = read_case(desk, story.cases[0].id)
    with pytest.raises(AppError) as refused:
        save_case(desk, replace(case, subject=Anonymous(), guardians=(), consents=()))
    assert refused.value.code == "case.stays_named"


def test_a_case_named_by_mistake_becomes_anonymous_before_its_first_minutes(desk: Desk) -> None:
    case = Case("case-1", Anonymous(), "A1")
    save_case(desk, named(case))
    save_case(desk, case)
    assert read_case(desk, "case-1") == case
