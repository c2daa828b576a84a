"""The handover on paper: open measures, days, people and consents, in both written forms."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from meetingapp.document.papers.handover_sheet import build
from meetingapp.document.plain import plain_text
from meetingapp.domain.case import Case, Guardianship, NamedChild
from meetingapp.domain.closing import Coordination, Feedback, NextMeeting
from meetingapp.domain.consent import Consent, Signature
from meetingapp.domain.consent_rules import Consents
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.handover import Handover, HandoverReason, HandoverState, Holder
from meetingapp.domain.measure import Baseline, Measure, Target, Unit
from meetingapp.domain.measurement import Measurement, MeasurementKind, StrikeReason
from meetingapp.domain.papers.handover_sheet import (
    HandoverSheet,
    SheetDay,
    days_to_think_of,
    open_measures,
    staff_of,
)
from meetingapp.domain.papers.story import PaperHead
from meetingapp.domain.people import PersonRef, ServiceCode
from meetingapp.services.signers import load_signers
from meetingapp.words import Language, Words

TODAY = date(2026, 12, 3)
IDA = PersonRef("Ida Prøvestad", "kontaktlærer", ServiceCode.SCHOOL, "ida")
TOR = PersonRef("Tor Mallerud", "inspektør", ServiceCode.SCHOOL, "tor")
READING = Measure(
    "m1",
    action="Ida leser med tre elever",
    responsible=IDA,
    unit=Unit.WORDS_PER_MINUTE,
    baseline=Baseline(Decimal(34), date(2026, 11, 6)),
    target=Target(Decimal(45)),
    evaluation_date=date(2027, 1, 19),
    title="Lesegruppe",
)
CONSENT = Consent(
    "c1",
    services=(ServiceCode.SCHOOL, ServiceCode.PPT),
    signatures=(Signature("Kari Fiktivsen", date(2026, 11, 10)),),
    valid_from=date(2026, 11, 10),
    valid_to=date(2027, 6, 18),
    child_informed=True,
)
CASE = Case(
    "jonas",
    NamedChild("Jonas Fiktivsen", date(2018, 3, 14)),
    guardians=(
        Guardianship("Kari Fiktivsen", "mor", parental_responsibility=True),
        Guardianship("Per Fiktivsen", "stefar", may_receive=False),
    ),
    consents=(CONSENT,),
    earlier=(
        EarlierDiscussion(
            "RT",
            date(2026, 11, 24),
            measures=(READING,),
            feedback=Feedback(teller=IDA, by_date=date(2026, 12, 4)),
            next_meeting=NextMeeting(
                on=date(2027, 1, 19), child_talk_by=IDA, child_talk_before=date(2027, 1, 11)
            ),
            coordination=Coordination(coordinator=IDA, coordinator_accepted=True),
        ),
    ),
)
HANDOVER = Handover("h1", "jonas", IDA, TOR, HandoverReason.AWAY, TODAY, "ida")


def number(id_: str, day: date, value: int) -> Measurement:
    return Measurement(id_, "jonas", "m1", MeasurementKind.INDICATOR, day, Decimal(value))


def sheet(case: Case = CASE, measured: tuple[Measurement, ...] = ()) -> HandoverSheet:
    measures = open_measures(case, measured, TODAY)
    consents = Consents(case, TODAY, load_signers())
    return HandoverSheet(
        PaperHead(datetime(2026, 12, 3, 9, tzinfo=UTC), TODAY, "Prøveås kommune", "Prøveåsen skole",
                  "1/26", "Jonas Fiktivsen", date(2018, 3, 14)),
        Holder(IDA, None, date(2026, 11, 24)),
        HANDOVER,
        measures=measures,
        days=days_to_think_of(case, consents, (), TODAY),
        guardians=case.guardians,
        staff=staff_of(measures),
        consents=consents.sound,
        covered=tuple(sorted(consents.covered_still(TODAY))),
    )  # fmt: skip


def test_the_newest_number_that_counts_stands_beside_each_measure() -> None:
    struck = replace(number("3", date(2026, 12, 2), 99), struck=StrikeReason.MISTYPED)
    told = (number("1", date(2026, 11, 28), 36), number("2", date(2026, 12, 1), 38), struck)
    [measure] = open_measures(CASE, told, TODAY)
    assert measure.newest == told[1]
    text = plain_text(build(sheet(measured=told), Words(Language.NB)))
    assert "38 ord per minutt, 1.\N{NO-BREAK SPACE}desember" in text
    assert "ikke målt ennå" in plain_text(build(sheet(), Words(Language.NB)))


def test_the_days_come_in_order_and_none_that_has_passed() -> None:
    days = sheet().days
    assert [(day.on, day.what) for day in days] == [
        (date(2026, 12, 4), SheetDay.TELL),
        (date(2027, 1, 11), SheetDay.TALK),
        (date(2027, 1, 19), SheetDay.EVALUATION),
        (date(2027, 1, 19), SheetDay.MEETING),
        (date(2027, 6, 18), SheetDay.CONSENT_ENDS),
    ]
    consents = Consents(CASE, TODAY, load_signers())
    late = days_to_think_of(CASE, consents, (), date(2027, 1, 12))
    assert SheetDay.TALK not in {day.what for day in late}
    planned = days_to_think_of(CASE, consents, (date(2027, 1, 18),), TODAY)
    assert [day.on for day in planned if day.what is SheetDay.MEETING] == [date(2027, 1, 18)]


@pytest.mark.parametrize("language", Language)
def test_the_paper_tells_who_gives_who_takes_and_how_the_consents_stand(language: Language) -> None:
    paper = build(sheet(), Words(language))
    text = plain_text(paper)
    for told in ("Ida Prøvestad", "Tor Mallerud", "Kari Fiktivsen", "Lesegruppe"):
        assert told in text
    assert "Jonas" not in paper.title


def test_without_consent_or_measures_it_says_so() -> None:
    bare = sheet(replace(CASE, consents=(), earlier=()))
    text = plain_text(build(bare, Words(Language.NB)))
    assert "Ingen samtykker gjelder i dag." in text
    assert (bare.measures, bare.days) == ((), ())


def test_a_refused_handover_is_told_with_its_day() -> None:
    refused = replace(HANDOVER, state=HandoverState.REFUSED, answered_on=date(2026, 12, 4))
    text = plain_text(build(replace(sheet(), handover=refused), Words(Language.NB)))
    assert "avslått" in text
