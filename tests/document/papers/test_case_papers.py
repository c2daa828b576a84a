"""The papers about a case as they are written, full and empty."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from meetingapp.document.blocks import Document
from meetingapp.document.papers import activity_plan, baton_log, individual_plan, referral
from meetingapp.document.plain import plain_text, texts
from meetingapp.domain.closing import CoordinatorRole
from meetingapp.domain.consent import Consent, Signature
from meetingapp.domain.evaluation import Effect, Evaluation
from meetingapp.domain.measure import Arena, Baseline, Measure, MeasureStatus, Target, Unit
from meetingapp.domain.papers.activity_plan import ActivityPlan
from meetingapp.domain.papers.baton_log import BatonHeld, BatonLog, Tried
from meetingapp.domain.papers.individual_plan import Contribution, IndividualPlan
from meetingapp.domain.papers.referral import Referral
from meetingapp.domain.papers.story import PaperHead
from meetingapp.domain.people import PersonRef, ServiceCode
from meetingapp.domain.situation import EarlierTry
from meetingapp.words import Language, Words

NB = Words(Language.NB)
DAY = date(2026, 12, 3)
HEAD = PaperHead(
    datetime(2026, 12, 3, 9, 0, tzinfo=UTC),
    DAY,
    "Prøveås kommune",
    "Prøveåsen skole",
    "1/26",
    "Jonas Fiktivsen",
    date(2018, 3, 14),
)
IDA = PersonRef("Ida Prøvestad", "kontaktlærer", ServiceCode.SCHOOL)
LARS = PersonRef("Lars Testdahl", "rådgiver", ServiceCode.PPT)
READING = Measure(
    "M1",
    action="Ida leser med tre elever",
    responsible=IDA,
    contributors=(LARS,),
    unit=Unit.WORDS_PER_MINUTE,
    baseline=Baseline(Decimal(34), date(2026, 11, 6)),
    target=Target(Decimal(45)),
    evaluation_date=date(2027, 1, 19),
    title="Lesegruppe",
    method="Veiledet lesing",
    frequency="4 dager i uka",
    start=date(2026, 12, 1),
    deadline=date(2027, 1, 15),
    arena=Arena.SCHOOL,
)
CONSENT = Consent(
    "C1",
    services=(ServiceCode.SCHOOL, ServiceCode.PPT),
    signatures=(Signature("Kari Fiktivsen", DAY), Signature("Jon Fiktivsen", DAY)),
    valid_to=date(2027, 6, 18),
)
PLAN = IndividualPlan(
    HEAD,
    (READING,),
    child_words="Jeg vil lese på et lite rom.",
    strengths=("flink til å tegne",),
    need="Hvordan hjelper vi Jonas med å lese?",
    participants=(PersonRef("Kari Fiktivsen", "mor"), IDA),
    coordinator=IDA,
    coordinator_role=CoordinatorRole.BARNEKOORDINATOR,
    coordinator_accepted=True,
    contributions=(Contribution(IDA, (READING,)), Contribution(LARS, (READING,))),
    since=DAY,
    revised_on=(date(2027, 1, 19),),
    consents=(CONSENT,),
    covered=CONSENT.services,
    wanted=("BUP vurderer henvisning",),
    wanted_from=(ServiceCode.BUP,),
)
JUDGED = Evaluation("M1", measured_value=Decimal(41), effect=Effect.SOME)
TRIED = Tried(replace(READING, status=MeasureStatus.CLOSED), DAY, JUDGED, date(2027, 1, 19))
LOG = BatonLog(
    HEAD,
    (TRIED,),
    (
        BatonHeld(LARS, None, accepted=True, since=date(2026, 9, 1), until=DAY, level=1),
        BatonHeld(IDA, CoordinatorRole.STAFETTHOLDER, accepted=False, since=DAY, level=2),
    ),
    level=2,
    covered=CONSENT.services,
    next_meeting=date(2027, 1, 19),
)
SHEET = Referral(
    HEAD,
    ServiceCode.PPT,
    question="Vi ber om råd om lesing",
    purpose="Hvordan hjelper vi Jonas med å lese?",
    strengths=("flink til å tegne",),
    child_words="Jeg vil lese på et lite rom.",
    heard_on=DAY,
    guardians=("Kari Fiktivsen, mor",),
    before=(EarlierTry("lekselesing hjemme", "sept–okt", Effect.NONE),),
    tried=(TRIED,),
    consent=CONSENT,
)
ACTIVITY = ActivityPlan(
    HEAD, "Jonas er utrygg i friminuttene", (READING,), "26/7", evaluated_on=date(2027, 1, 19)
)
FULL: dict[str, Callable[[Words], Document]] = {
    "individual_plan": lambda words: individual_plan.build(PLAN, "forskriften", words),
    "baton_log": lambda words: baton_log.build(LOG, words),
    "referral": lambda words: referral.build(SHEET, words),
    "activity_plan": lambda words: activity_plan.build(ACTIVITY, "loven", words),
}
BARE_HEAD = PaperHead(HEAD.made_at, DAY, "", "", "", "Jonas Fiktivsen", None)
BARE: dict[str, Callable[[Words], Document]] = {
    "individual_plan": lambda words: individual_plan.build(
        IndividualPlan(BARE_HEAD, ()), "", words
    ),
    "baton_log": lambda words: baton_log.build(BatonLog(BARE_HEAD, ()), words),
    "referral": lambda words: referral.build(Referral(BARE_HEAD, ServiceCode.BUP), words),
    "activity_plan": lambda words: activity_plan.build(ActivityPlan(BARE_HEAD, "", ()), "", words),
}


def told(document: Document) -> str:
    return plain_text(document).replace("\N{NO-BREAK SPACE}", " ")


def test_the_individual_plan_has_its_nine_points_in_order() -> None:
    text = told(FULL["individual_plan"](NB))
    places = [text.index(f"\n{number}. ") for number in range(1, 10)]
    assert places == sorted(places)
    for wanted in (
        "«Jeg vil lese på et lite rom.»",
        "Fra 34 til minst 45 ord per minutt.",
        "Flink til å tegne.",
        "Kari Fiktivsen (mor)",
        "Barnekoordinator: Ida Prøvestad (kontaktlærer). Har sagt ja.",
        "Lars Testdahl (rådgiver): Lesegruppe",
        "Fra 1. desember 2026 til 15. januar 2027, 4 dager i uka.",
        "Veiledet lesing.",
        "Fra 3. desember 2026 til 19. januar 2027",
        "Gyldig til 18. juni 2027. Gitt av Kari og Jon Fiktivsen.",
        "BUP vurderer henvisning",
    ):
        assert wanted in text, wanted


def test_the_baton_log_tells_what_came_of_each_measure_and_who_has_the_baton_now() -> None:
    text = told(FULL["baton_log"](NB))
    assert "Avsluttet. Noe virkning (34 → 41, mål minst 45). Evaluert 19. januar 2027." in text
    now, before = text.index("Ida Prøvestad (kontaktlærer): "), text.index("Lars Testdahl (rådgi")
    assert now < before or text.index("Hvem som har hatt stafettpinnen") < before
    assert "Fra 1. september 2026 til 3. desember 2026. Har sagt ja." in text
    assert "Fra 3. desember 2026. Stafettholder. Har ikke sagt ja ennå." in text
    assert "Nivå: 2 (BTI)" in text


def test_the_referral_tells_what_was_tried_first_and_leaves_room_for_the_guardians() -> None:
    text = told(FULL["referral"](NB))
    for wanted in (
        "Vedlegg til henvisning til PPT",
        "Vi ber om råd om lesing.",
        "Lekselesing hjemme | Sept–okt. | Ingen virkning.",
        "Hørt 3. desember 2026.",
        "Kari Fiktivsen, mor",
        "Foresattes syn",
    ):
        assert wanted in text, wanted


def test_the_activity_plan_says_its_five_things() -> None:
    text = told(FULL["activity_plan"](NB))
    for wanted in (
        "1. Hva tiltakene skal løse",
        "Jonas er utrygg i friminuttene.",
        "2. Tiltak | 3. Når | 4. Ansvarlig | 5. Evalueres",
        "Ida Prøvestad (kontaktlærer)",
        "19. januar 2027",
        "Referanse: 26/7",
    ):
        assert wanted in text, wanted


@pytest.mark.parametrize("build", FULL.values(), ids=FULL)
@pytest.mark.parametrize("language", Language)
def test_the_title_names_the_case_by_its_number_and_never_the_child(
    build: Callable[[Words], Document], language: Language
) -> None:
    document = build(Words(language))
    assert "1/26" in document.title
    assert "Fiktivsen" not in document.title + document.subject
    assert "Jonas" not in "".join(document.furniture.foot)
    assert "Jonas Fiktivsen" in plain_text(document)


@pytest.mark.parametrize("build", BARE.values(), ids=BARE)
def test_what_is_not_known_is_said_to_be_so_and_leaves_no_empty_label(
    build: Callable[[Words], Document],
) -> None:
    text = told(build(NB))
    assert "Ikke notert." in text
    assert "None" not in text
    assert ": \n" not in text


def test_every_one_of_the_nine_points_is_there_though_nothing_is_noted() -> None:
    text = told(BARE["individual_plan"](NB))
    assert [number for number in range(1, 10) if f"\n{number}. " not in text] == []
    assert text.count("Ikke notert.") == 9


@pytest.mark.parametrize("name", FULL)
def test_hostile_text_stands_as_it_was_written(name: str) -> None:
    odd = "<b>fet</b> & {day} %s \u202e 🚀"
    head = replace(HEAD, child=odd)
    measure = replace(READING, title=odd, responsible=PersonRef(odd, odd))
    made = {
        "individual_plan": individual_plan.build(
            replace(PLAN, head=head, measures=(measure,), contributions=()), "", NB
        ),
        "baton_log": baton_log.build(
            replace(LOG, head=head, tried=(replace(TRIED, measure=measure),)), NB
        ),
        "referral": referral.build(
            replace(SHEET, head=head, tried=(replace(TRIED, measure=measure),)), NB
        ),
        "activity_plan": activity_plan.build(
            replace(ACTIVITY, head=head, measures=(measure,)), "", NB
        ),
    }[name]
    assert sum(text.count(odd) for text in texts(made)) >= 3
