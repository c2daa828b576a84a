"""A first ressursteam about Jonas Fiktivsen (invented): one finalisable discussion as values."""

from datetime import date, time

from meetingapp.domain.case import Case, Guardianship, NamedChild
from meetingapp.domain.closing import (
    Closing,
    Coordination,
    CoordinatorRole,
    DutyCheck,
    DutyState,
    Feedback,
    FeedbackToOther,
    NextMeeting,
    Step,
)
from meetingapp.domain.consent import Consent, InfoCategory, Signature
from meetingapp.domain.evaluation import Effect
from meetingapp.domain.measure import (
    Agreement,
    PreventionLevel,
    RiskFactor,
)
from meetingapp.domain.meeting import CaseAttendance, CaseDiscussion, Meeting, Participant
from meetingapp.domain.people import Party, ServiceCode
from meetingapp.domain.situation import (
    Alternative,
    EarlierTry,
    GuardianView,
    Observation,
    ProtectiveFactor,
    PurposeAndConcern,
    Situation,
)
from tests.domain.jonas_people import BERIT, EVALUATED_ON, IDA, JON, KARI, LARS, MET_ON, NOOR, TOR
from tests.domain.jonas_pillars import jonas_best_interest, jonas_measures, jonas_voice


def jonas_meeting() -> Meeting:
    return Meeting(
        id="m-1",
        type="RT",
        date=MET_ON,
        municipality="Prøveåsen",
        unit="Prøveåsen skole",
        starts_at=time(14, 15),
        ends_at=time(15, 0),
        place="Prøveåsen skole, grupperom 2",
        chair=BERIT,
        note_taker=TOR,
        participants=tuple(
            Participant(person, attended=True) for person in (BERIT, TOR, IDA, LARS, NOOR)
        ),
        invited_services=(ServiceCode.SCHOOL, ServiceCode.PPT, ServiceCode.HC),
        impartiality_asked=True,
    )


def jonas_case() -> Case:
    signed_on = date(2026, 11, 16)
    consent = Consent(
        id="c-1",
        services=(ServiceCode.SCHOOL, ServiceCode.PPT, ServiceCode.HC),
        categories=(InfoCategory.SCHOOL, InfoCategory.TESTS, InfoCategory.HEALTH),
        signatures=(Signature(KARI.name, signed_on), Signature(JON.name, signed_on)),
        valid_from=signed_on,
        valid_to=date(2027, 6, 18),
        child_informed=True,
        child_opinion="Greit at læreren forteller om lesingen.",
    )
    return Case(
        id="case-1",
        subject=NamedChild("Jonas Fiktivsen", date(2018, 3, 14)),
        reference="2026-001",
        concern=(
            "Jonas leser 34 ord per minutt og går fra lesestasjonen i 4 av 5 økter hver uke "
            "siden september."
        ),
        guardians=(
            Guardianship(KARI.name, "mor", parental_responsibility=True),
            Guardianship(JON.name, "far", parental_responsibility=True),
        ),
        consents=(consent,),
    )


def jonas_discussion() -> CaseDiscussion:
    not_triggered = DutyCheck(DutyState.NOT_TRIGGERED)
    return CaseDiscussion(
        id="d-1",
        case_id="case-1",
        minutes_language="nb",
        parties=(Participant(KARI, Party.GUARDIAN, attended=True),),
        attendance=(
            CaseAttendance(BERIT.name, "leder tiltakene"),
            CaseAttendance(TOR.name, "organiserer grupper"),
            CaseAttendance(IDA.name, "følger Jonas daglig"),
            CaseAttendance(LARS.name, "råd om lesevansker"),
            CaseAttendance(NOOR.name, "oppfølging av hodepine"),
            CaseAttendance(KARI.name, "foresatt"),
        ),
        purpose_and_concern=PurposeAndConcern(
            purpose_question="Hvilke lesetiltak skal vi starte før jul?",
            observations=(
                Observation(
                    "reiser seg og går ut når plenumslesing begynner",
                    "klasserom 3B",
                    IDA.name,
                    "uke 38–46",
                ),
            ),
        ),
        voice=jonas_voice(),
        guardian_views=(
            GuardianView(
                KARI.name, "Støtter liten gruppe og ønsker faste dager.", obtained_on=MET_ON
            ),
            GuardianView(
                JON.name, "Enig, vil ha beskjed hver fredag.", obtained_on=date(2026, 11, 22)
            ),
        ),
        situation=Situation(
            strengths=("flink til å tegne", "hjelper andre i klassen"),
            protective_factors=(ProtectiveFactor.V2,),
            risk_factors=(RiskFactor.R6,),
            earlier_measures=(
                EarlierTry("lekselesing hjemme 10 minutter", "sept–okt 2026", Effect.NONE),
            ),
        ),
        alternatives=(
            Alternative(
                "A",
                "Liten lesegruppe fire dager i uka",
                "skjermet øving",
                "ute av klassen 80 minutter per uke",
            ),
            Alternative(
                "B", "Ingen endring", "blir i klassen", "unngåelsen fortsetter", no_change=True
            ),
        ),
        best_interest=jonas_best_interest(),
        agreement=Agreement(measures=jonas_measures()),
        coordination=Coordination(
            coordinator=IDA,
            coordinator_role=CoordinatorRole.STAFETTHOLDER,
            coordinator_accepted=True,
            prevention_level=PreventionLevel.SELECTED,
            collab_level=2,
            step=Step.UP,
            duty_to_report=not_triggered,
            duty_to_avert=not_triggered,
            individual_plan_considered="ikke aktuelt",
        ),
        next_meeting=NextMeeting(
            on=EVALUATED_ON,
            child_talk_by=IDA,
            child_talk_before=date(2027, 1, 12),
            convener=BERIT,
        ),
        feedback=Feedback(
            teller=IDA,
            by_date=date(2026, 11, 25),
            how="samtale",
            others=(FeedbackToOther(JON.name, KARI.name),),
        ),
        closing=Closing(
            summary_read=True,
            corrections="ingen merknader i møtet",
            distribution_services=(ServiceCode.SCHOOL, ServiceCode.PPT, ServiceCode.HC),
            distribution_parties=(Party.GUARDIAN,),
        ),
    )
