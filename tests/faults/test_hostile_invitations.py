"""T61 and T51: no text makes a calendar say more, and a consent taken back stops at once."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from meetingapp.domain.consent import Consent, Refusal, Signature, Withdrawal
from meetingapp.domain.invitation import CaseSlot, Invitation
from meetingapp.domain.people import Party, PersonRef, ServiceCode
from meetingapp.errors import AppError
from meetingapp.exports.ics import calendar_file, one_line
from meetingapp.models.store import Keys, create_store
from meetingapp.services.cases import read_case, save_case
from meetingapp.services.consents import add_consent, refuse_consent, withdraw_consent
from meetingapp.services.drafting import MeetingPlan
from meetingapp.services.inviting import make_invitations, mark_sent
from meetingapp.services.plan_check import check_plan
from meetingapp.services.planning import plan_meeting
from meetingapp.services.policy import Desk
from meetingapp.words import Language, Words
from tests.faults.campaign import Campaign
from tests.faults.hostile_text import FIXED, generated
from tests.people_of_the_vault import BERIT, PeopleOfTheVault
from tests.services.conftest import PlainPrinter
from tests.services.plans import JONAS, MOTHER, NOW, PLAN, KeptPress

pytestmark = pytest.mark.faults
OF_A_CALENDAR = (
    "x\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT1M\r\nEND:VALARM\r\n",
    "x\nEND:VEVENT\nEND:VCALENDAR\nBEGIN:VCALENDAR\nBEGIN:VEVENT",
    'a;b,c:d"e\\f\\n\\N\\;\\,',
    "ATTENDEE;CN=x:mailto:x@eksempel.invalid",
    "\u2028BEGIN:VEVENT\u2029\x85END:VEVENT\x0b\x0c\x1c\x1d\x1e",
)
_TO_ONE_CASE = 8
INVITED = (ServiceCode.SCHOOL, ServiceCode.PPT)


def test_no_text_makes_a_calendar_say_more_than_one_meeting(campaign: Campaign) -> None:
    tried = campaign("T61", "hostile text in every text of a calendar file", short=120, full=10_000)
    fixed = (*OF_A_CALENDAR, *FIXED)
    for number in range(tried.count):
        text = fixed[number] if number < len(fixed) else generated(tried.random)
        if number >= len(fixed) and number % 3 == 0:
            text = f"{text}{tried.random.choice(OF_A_CALENDAR)}{text}"
        words = Words(tried.random.choice(list(Language)))
        invitation = Invitation(
            text,
            PersonRef(text),
            Party.SERVICE,
            "RT",
            date(2027, 1, 19),
            datetime(2026, 11, 24, tzinfo=UTC),
            starts_at=time(14, 15),
            ends_at=time(16),
            place=text,
            cases=(CaseSlot(text),),
        )
        content = calendar_file(invitation, "Ressursteam", words)
        calendar = Calendar.from_ical(content)
        [zone, event] = calendar.subcomponents
        assert (zone.name, event.name, event.subcomponents) == ("VTIMEZONE", "VEVENT", [])
        assert set(event) <= {
            "SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID", "SEQUENCE", "CLASS",
            "DESCRIPTION", "LOCATION", "STATUS",
        }  # fmt: skip
        assert str(event["SUMMARY"]) == "Ressursteam"
        assert str(event.get("LOCATION", "")) == one_line(text)
        assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    tried.held("0 extra components, 0 extra properties, 0 exceptions; each text came back whole")


def test_a_consent_taken_back_stops_every_way_to_invite_at_once(
    campaign: Campaign, tmp_path: Path
) -> None:
    tried = campaign(
        "T51", "random sequences of giving, taking back and refusing", short=3, full=1000
    )
    today = [NOW]
    keys = Keys(database=b"d" * 32, audit=b"a" * 32)
    store = create_store(tmp_path, keys, lambda: today[0])
    desk = Desk(store, PlainPrinter(), lambda: today[0], lambda: BERIT, PeopleOfTheVault())
    stopped = 0
    try:
        for number in range(tried.count):
            if number % _TO_ONE_CASE == 0:  # another child, or its consents would be endless
                today[0] = NOW
                case = replace(JONAS, id=f"case-{number}", consents=())
                save_case(desk, case)
                add_consent(desk, case.id, replace(JONAS.consents[0], id=f"{number}-0"))
                plan = replace(
                    PLAN, date=PLAN.date + timedelta(days=number % 100), case_ids=(case.id,)
                )
                meeting = plan_meeting(desk, plan).id
            for turn in range(tried.random.randint(1, 2)):
                today[0] += timedelta(days=1)
                _one_turn(desk, case.id, tried.random.choice(("back", "no", "new")), turn)
                stopped += _must_be_as_the_consent_says(desk, plan, meeting)
    finally:
        store.close()
    assert stopped
    tried.held(f"{stopped} times stopped at once, in plan, invitation and tick; 0 let through")


def _one_turn(desk: Desk, case_id: str, what: str, turn: int) -> None:
    """Take something back, refuse something, or give a new consent, as a family may."""
    consents = read_case(desk, case_id).consents
    last, today = consents[-1], desk.clock().date()
    some = (INVITED[turn % 2],) if turn else ()
    if what == "new" or last.withdrawn is not None:
        fresh = Consent(
            f"{case_id}-{today}",
            INVITED,
            JONAS.consents[0].categories,
            (Signature(MOTHER, today),),
            valid_from=today,
            valid_to=date(2027, 6, 18),
            child_informed=True,
        )
        add_consent(desk, case_id, fresh)
    elif what == "back":
        withdraw_consent(desk, case_id, last.id, Withdrawal(today, MOTHER, services=some))
    else:
        refuse_consent(desk, case_id, last.id, Refusal(MOTHER, today, services=some))


def _must_be_as_the_consent_says(desk: Desk, plan: MeetingPlan, meeting: str) -> int:
    """Hold every way to invite against what the services may know; give 1 where it is stopped."""
    check = check_plan(desk, plan)
    covered = all(each.holds for each in check.cases[0].services)
    assert check.stops is not covered
    if not covered:
        with pytest.raises(AppError, match="cannot be made yet"):
            plan_meeting(desk, plan)
    for way in (
        lambda: make_invitations(desk, KeptPress([]), meeting),
        lambda: mark_sent(desk, meeting, sent=True),
    ):
        if covered:
            way()
        else:
            with pytest.raises(AppError) as refused:
                way()
            assert refused.value.code == "invitation.not_ready"
    return not covered
