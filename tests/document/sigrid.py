"""An ansvarsgruppe about Sigrid Prøvevik (invented): an evaluation meeting in nynorsk, with AAC."""

from datetime import date, time
from decimal import Decimal

from meetingapp.domain.case import (
    Case,
    Guardianship,
    NamedChild,
)
from meetingapp.domain.closing import (
    Closing,
    Coordination,
    CoordinatorRole,
    DutyCheck,
    DutyState,
    Feedback,
    LevelCriterion,
    NextMeeting,
    Step,
)
from meetingapp.domain.consent import Consent, InfoCategory, Signature
from meetingapp.domain.earlier import EarlierDiscussion
from meetingapp.domain.evaluation import (
    ChildViewOfEffect,
    Effect,
    Evaluation,
    EvaluationDecision,
    Evidence,
    EvidenceType,
    Implemented,
    MinutesStatus,
    SinceLast,
)
from meetingapp.domain.measure import (
    Agreement,
    Baseline,
    Measure,
    PreventionLevel,
    RiskFactor,
    Target,
    TargetOp,
    Unit,
)
from meetingapp.domain.meeting import (
    CaseAttendance,
    CaseDiscussion,
    Meeting,
    Participant,
)
from meetingapp.domain.people import Party, ServiceCode
from meetingapp.domain.purpose import DiscussionPurpose
from meetingapp.domain.situation import (
    Alternative,
    EarlierTry,
    GuardianView,
    Observation,
    ProtectiveFactor,
    PurposeAndConcern,
    Situation,
)
from tests.document.sigrid_people import (
    AGAIN_ON,
    ANE,
    ARNE,
    ELI,
    ENDS,
    GRO,
    LIV,
    MET_ON,
    ODD,
    ROLF,
)
from tests.document.sigrid_pillars import sigrid_best_interest, sigrid_measures, sigrid_voice


def sigrid_meeting() -> Meeting:
    services = (ServiceCode.COORD, ServiceCode.KG, ServiceCode.PHYS, ServiceCode.PPT)
    return Meeting(
        id="m-3",
        type="AG",
        date=MET_ON,
        municipality="Øvingsvik kommune",
        unit="Øvingsvik barnehage",
        starts_at=time(12, 30),
        ends_at=time(14, 0),
        place="Øvingsvik barnehage, møterommet",
        chair=GRO,
        note_taker=ODD,
        participants=(
            *(Participant(person, attended=True) for person in (GRO, ODD, ANE, ROLF, ELI)),
            *(Participant(person, Party.GUARDIAN, attended=True) for person in (LIV, ARNE)),
        ),
        invited_services=(*services, ServiceCode.SPED),
        impartiality_asked=True,
    )


def sigrid_case() -> Case:
    signed_on = date(2026, 8, 20)
    return Case(
        id="case-3",
        subject=NamedChild("Sigrid Prøvevik", date(2021, 4, 9), aac_need=True),
        reference="S3",
        guardians=(
            Guardianship(LIV.name, "mor", parental_responsibility=True),
            Guardianship(ARNE.name, "far", parental_responsibility=True),
        ),
        consents=(
            Consent(
                id="c-3",
                services=(
                    ServiceCode.COORD,
                    ServiceCode.KG,
                    ServiceCode.PHYS,
                    ServiceCode.PPT,
                    ServiceCode.SPED,
                ),
                categories=(InfoCategory.KINDERGARTEN, InfoCategory.HEALTH, InfoCategory.TESTS),
                signatures=(Signature(LIV.name, signed_on), Signature(ARNE.name, signed_on)),
                valid_from=signed_on,
                valid_to=date(2027, 8, 20),
                child_informed=True,
                child_opinion="nikka til bileteforteljinga",
            ),
        ),
        earlier=(
            EarlierDiscussion(
                "AG",
                date(2026, 6, 11),
                feedback_given=True,
                measures=(
                    Measure(
                        id="M0",
                        title="Snakkebok ved måltid",
                        action="Sigrid brukar snakkeboka ved kvart måltid",
                        indicator="initiativ per måltid",
                        unit=Unit.COUNT,
                        baseline=Baseline(Decimal(2), date(2026, 6, 4)),
                        target=Target(Decimal(5), TargetOp.AT_LEAST),
                        responsible=ELI,
                        evaluation_date=MET_ON,
                    ),
                ),
            ),
        ),
    )


def sigrid_discussion() -> CaseDiscussion:
    not_triggered = DutyCheck(DutyState.NOT_TRIGGERED)
    return CaseDiscussion(
        id="d-3",
        case_id="case-3",
        purpose=DiscussionPurpose.EVALUATION,
        minutes_language="nn",
        attendance=(
            CaseAttendance(GRO.name, "koordinerer tenestene"),
            CaseAttendance(ODD.name, "ansvar for overgangen"),
            CaseAttendance(ANE.name, "motorisk trening"),
            CaseAttendance(ROLF.name, "tilråding om skulestart"),
            CaseAttendance(ELI.name, "ASK-kyndig"),
            CaseAttendance(LIV.name, "føresett"),
            CaseAttendance(ARNE.name, "føresett", left_at=time(13, 45)),
        ),
        aac_provider=ELI.name,
        since_last=SinceLast(
            MinutesStatus.APPROVED,
            evaluations=(
                Evaluation(
                    "M0",
                    implemented=Implemented.FULLY,
                    measured_value=Decimal(6),
                    measured_on=date(2026, 11, 19),
                    evidence=(
                        Evidence(EvidenceType.OBSERVATION, "teljing i tre måltid 17.–19.11"),
                        Evidence(EvidenceType.CHILD, "valde «glad»-kort"),
                    ),
                    effect=Effect.GOAL_REACHED,
                    child_view=ChildViewOfEffect.BETTER,
                    child_words="Peika på «glad» og «meir prat».",
                    guardian_view="tek boka i bruk heime",
                    decision=EvaluationDecision.CLOSE,
                    decision_reason="Ho tok minst fem initiativ tre dagar på rad",
                ),
            ),
        ),
        purpose_and_concern=PurposeAndConcern(
            purpose_question="Korleis sikrar vi overgangen til skule hausten 2027?",
            concern_text=(
                "Sigrid blir stiv og sluttar å peike når det kjem nye vaksne; til hausten får ho "
                "opptil fem nye vaksne."
            ),
            observations=(
                Observation(
                    "la bort kommunikasjonsboka då to vikarar kom",
                    "avdeling Blåskjelet",
                    ELI.name,
                    "veke 44–46",
                ),
            ),
        ),
        voice=sigrid_voice(),
        guardian_views=(
            GuardianView(
                LIV.name,
                "Ønskjer tidleg skulebesøk og same fysioterapeut.",
                obtained_on=MET_ON,
            ),
            GuardianView(
                ARNE.name,
                "Vil ha oversikt over kven som møter henne.",
                wish="eitt namn å ringje til",
                obtained_on=MET_ON,
            ),
        ),
        situation=Situation(
            strengths=("tek initiativ i rolleleik", "god kontakt med broren"),
            protective_factors=(ProtectiveFactor.V1, ProtectiveFactor.V5),
            risk_factors=(RiskFactor.R6,),
            earlier_measures=(EarlierTry("språkgruppe i barnehagen", "2025", Effect.MARKED),),
        ),
        alternatives=(
            Alternative(
                "A",
                "Gradvis overgang frå desember med kjend vaksen",
                "følgjer vala hennar",
                "fleire turar for Ane",
            ),
            Alternative(
                "B",
                "Vanleg førskuledag i juni",
                "saman med dei andre",
                "eitt besøk er for lite",
            ),
            Alternative("C", "Inga endring", "ro no", "brå overgang", no_change=True),
        ),
        best_interest=sigrid_best_interest(),
        agreement=Agreement(sigrid_measures()),
        coordination=Coordination(
            coordinator=GRO,
            coordinator_role=CoordinatorRole.BARNEKOORDINATOR,
            coordinator_accepted=True,
            prevention_level=PreventionLevel.INDICATED,
            collab_level=3,
            criteria=(LevelCriterion.EXTENSIVE_NEEDS,),
            step=Step.SAME,
            duty_to_report=not_triggered,
            duty_to_avert=not_triggered,
            individual_plan_considered="IP finst og blir oppdatert etter møtet",
        ),
        next_meeting=NextMeeting(
            on=AGAIN_ON, child_talk_by=ELI, child_talk_before=ENDS, convener=GRO
        ),
        feedback=Feedback(teller=ELI, by_date=date(2026, 12, 4), how="bileteforteljing"),
        closing=Closing(
            summary_read=True,
            distribution_services=(
                ServiceCode.COORD,
                ServiceCode.KG,
                ServiceCode.PHYS,
                ServiceCode.PPT,
                ServiceCode.SPED,
            ),
            distribution_parties=(Party.GUARDIAN,),
        ),
    )
