"""What Sigrid (invented) showed, how it was weighed, and what was agreed."""

from datetime import date
from decimal import Decimal

from meetingapp.domain.best_interest import (
    BestInterest,
    BestInterestElement,
    ElementAssessment,
    FactSource,
    RelationToChildView,
)
from meetingapp.domain.measure import (
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
from meetingapp.domain.voice import (
    ChildInvited,
    ChildVoice,
    Sharing,
    VoiceMethod,
    VoiceStatus,
    VoiceWeight,
)
from tests.document.sigrid_people import AGAIN_ON, ANE, ELI, ENDS, MET_ON, ODD, STARTS


def sigrid_voice() -> ChildVoice:
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


def sigrid_best_interest() -> BestInterest:
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
        uncertainty="Vi veit ikkje kor mange besøk ho orkar i månaden.",
        dissent_asked=True,
        review_date=AGAIN_ON,
    )


def sigrid_measures() -> tuple[Measure, Measure]:
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
