"""An ansvarsgruppe about Sigrid Prøvevik (invented): an evaluation meeting in nynorsk, with AAC."""

from datetime import date, time
from decimal import Decimal

from meetingapp.domain.best_interest import (
    BestInterest,
    BestInterestElement,
    ElementAssessment,
    FactSource,
    RelationToChildView,
)
from meetingapp.domain.case import (
    Case,
    EarlierDiscussion,
    Guardianship,
    MinutesStatus,
    NamedChild,
)
from meetingapp.domain.closing import (
    Closing,
    Coordination,
    CoordinatorRole,
    DutyCheck,
    DutyState,
    Feedback,
    NextMeeting,
    Step,
)
from meetingapp.domain.consent import Consent, InfoCategory, Signature
from meetingapp.domain.evaluation import (
    ChildViewOfEffect,
    Effect,
    Evaluation,
    EvaluationDecision,
    Evidence,
    EvidenceType,
    Implemented,
    SinceLast,
)
from meetingapp.domain.measure import (
    Agreement,
    Arena,
    Baseline,
    FormalDecision,
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
    DiscussionPurpose,
    Meeting,
    Participant,
)
from meetingapp.domain.people import Party, PersonRef, ServiceCode
from meetingapp.domain.situation import (
    Alternative,
    EarlierTry,
    GuardianView,
    Observation,
    ProtectiveFactor,
    PurposeAndConcern,
    Situation,
)
from meetingapp.domain.voice import (
    ChildInvited,
    ChildVoice,
    Sharing,
    VoiceMethod,
    VoiceStatus,
    VoiceWeight,
)

MET_ON = date(2026, 12, 3)
AGAIN_ON = date(2027, 3, 4)
STARTS, ENDS = date(2026, 12, 7), date(2027, 2, 26)
GRO = PersonRef("Gro Tenkjeskog", "barnekoordinator", ServiceCode.COORD)
ODD = PersonRef("Odd Øvingsnes", "styrar", ServiceCode.KG)
ANE = PersonRef("Ane Døme", "fysioterapeut", ServiceCode.PHYS)
ROLF = PersonRef("Rolf Testnes", "rådgjevar", ServiceCode.PPT)
ELI = PersonRef("Eli Døme", "spesialpedagog", ServiceCode.SPED)
LIV = PersonRef("Liv Prøvevik", "mor")
ARNE = PersonRef("Arne Prøvevik", "far")


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
                    decision_reason="Målet nådd tre dagar på rad",
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
        voice=_voice(),
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
        best_interest=_best_interest(),
        agreement=Agreement(_measures()),
        coordination=Coordination(
            coordinator=GRO,
            coordinator_role=CoordinatorRole.BARNEKOORDINATOR,
            coordinator_accepted=True,
            prevention_level=PreventionLevel.INDICATED,
            collab_level=3,
            step=Step.SAME,
            duty_to_report=not_triggered,
            duty_to_avert=not_triggered,
            individual_plan_considered="IP finst, oppdatert etter møtet",
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


def _voice() -> ChildVoice:
    return ChildVoice(
        status=VoiceStatus.OBTAINED,
        methods=(VoiceMethod.AAC, VoiceMethod.OBSERVATION, VoiceMethod.DRAWING_PLAY),
        obtained_by=ELI,
        relation="primærkontakt",
        obtained_on=date(2026, 11, 27),
        setting="leikerommet, bileteforteljing om skulen",
        child_informed=True,
        child_accepts_sharing=Sharing.YES,
        themes=("skule", "vaksne", "venner"),
        own_words="Peikar «skule», «Ane med», legg bort kortet «ny».",
        verbatim=False,
        adult_interpretation="Ho vil til skulen, men saman med vaksne ho kjenner frå før.",
        weight=VoiceWeight.SIGNIFICANT,
        weight_reason="Same val i tre økter, tydeleg utan leiing",
        effect_on_decision=(
            "Ane følgjer alle skulebesøka, og talet på nye vaksne blir avgrensa i februar."
        ),
        asked_about_change=True,
        invited=ChildInvited.NOT_INVITED,
        invited_reason="møtet er langt; ho fekk velje kort på førehand",
    )


def _best_interest() -> BestInterest:
    def known(
        element: BestInterestElement, facts: str, source: FactSource, weight: int
    ) -> ElementAssessment:
        return ElementAssessment(element, True, facts, source, weight, "A")

    element = BestInterestElement
    return BestInterest(
        elements=(
            known(
                element.CHILD_VIEW,
                "Sigrid vel kortet skule og vil ha Ane med, men legg bort kortet for nye vaksne.",
                FactSource.CHILD,
                3,
            ),
            known(
                element.IDENTITY,
                "Ho brukar ASK og har nynorsk heime; begge delar må følgje med over i skulen.",
                FactSource.PROFESSIONAL,
                2,
            ),
            known(
                element.FAMILY_RELATIONS,
                "Broren går i 3. klasse på same skule og kan vere trygg base i friminutt.",
                FactSource.GUARDIAN,
                2,
            ),
            ElementAssessment(
                element.CARE_PROTECTION_SAFETY,
                relevant=False,
                not_relevant_reason="Gjennomgått; god omsorg og ingen uro.",
            ),
            known(
                element.VULNERABILITY,
                "Ho mistar språket når boka blir borte, og er då avhengig av kjende vaksne.",
                FactSource.OBSERVATION,
                2,
            ),
            known(
                element.HEALTH,
                "Cerebral parese, gangfunksjon i trening; blir sliten etter 40 minutt aktivitet.",
                FactSource.PROFESSIONAL,
                2,
            ),
            known(
                element.EDUCATION_DEVELOPMENT,
                "Språkutvikling aukar med snakkeboka; skulen treng opplæring i ASK før august.",
                FactSource.PROFESSIONAL,
                3,
            ),
        ),
        conclusion=(
            "Gradvis overgang med Ane på skulebesøka følgjer vala til Sigrid, held på språket "
            "hennar gjennom snakkeboka og gjev skulen tid til ASK-opplæring."
        ),
        chosen_alternative="A",
        relation_to_child_view=RelationToChildView.FOLLOWS,
        least_intrusive_considered=True,
        uncertainty="Uvisst kor mange besøk ho orkar per månad.",
        dissent_asked=True,
        review_date=AGAIN_ON,
    )


def _measures() -> tuple[Measure, Measure]:
    visits = Measure(
        id="M1",
        title="Skulebesøk med Ane",
        goal="Sigrid brukar snakkeboka på minst 4 av 5 skulebesøk",
        action=(
            "Ane og Sigrid vitjar 1. klasse annankvar tysdag i 40 minutt, same to vaksne tek imot"
        ),
        arena=Arena.SCHOOL,
        indicator="tal besøk med minst 3 initiativ i boka",
        method="teljing av Ane",
        unit=Unit.COUNT,
        baseline=Baseline(Decimal(0), MET_ON),
        target=Target(Decimal(4), TargetOp.AT_LEAST),
        frequency="annankvar veke",
        responsible=ODD,
        contributors=(ANE, ELI),
        start=STARTS,
        deadline=ENDS,
        evaluation_date=AGAIN_ON,
        evaluator=ELI,
        prevention_level=PreventionLevel.INDICATED,
        need_ref=BestInterestElement.VULNERABILITY,
        links=(RiskFactor.R6, BestInterestElement.CHILD_VIEW),
        changes_adult_practice=True,
        requires_formal_decision=True,
        formal_decision=FormalDecision("skulekontoret (skyss og assistent)", date(2026, 12, 11)),
        child_view_of_measure="Peika på kortet «Ane med» då planen blei vist",
        plain_words="Ane blir med deg til skulen annankvar tysdag.",
    )
    walking = Measure(
        id="M2",
        title="Gange med rullator",
        goal="",
        action="Ane trenar 3 gonger i veka à 15 minutt i gangen, Sigrid vel musikk",
        arena=Arena.HEALTH,
        indicator="meter utan stopp",
        method="målt siste fredag i månaden",
        unit=Unit.METRES,
        baseline=Baseline(Decimal("12.5"), date(2026, 11, 27)),
        target=Target(Decimal(25), TargetOp.AT_LEAST),
        frequency="3 per veke",
        responsible=ANE,
        start=STARTS,
        deadline=ENDS,
        evaluation_date=AGAIN_ON,
        evaluator=ANE,
        prevention_level=PreventionLevel.INDICATED,
        need_ref=BestInterestElement.HEALTH,
    )
    return visits, walking
