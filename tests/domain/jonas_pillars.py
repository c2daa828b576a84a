"""What Jonas (invented) said, how it was weighed, and what was agreed."""

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
from tests.domain.jonas_people import EVALUATED_ON, IDA, TOR


def jonas_voice() -> ChildVoice:
    return ChildVoice(
        status=VoiceStatus.OBTAINED,
        methods=(VoiceMethod.CONVERSATION, VoiceMethod.SCALE_TOOL),
        obtained_by=IDA,
        relation="trygg voksen",
        obtained_on=date(2026, 11, 20),
        setting="20 minutter på grupperom, tegnet samtidig",
        child_informed=True,
        child_accepts_sharing=Sharing.YES,
        themes=("lesing", "friminutt", "hodepine"),
        own_words=("Jeg liker når vi leser i lite rom. Jeg blir varm i hodet når alle hører på."),
        adult_interpretation=(
            "Jonas blir stresset av å lese høyt foran klassen, men vil gjerne øve når det er "
            "skjermet. Trivselen med lesing er 3 av 10."
        ),
        weight=VoiceWeight.SIGNIFICANT,
        effect_on_decision=(
            "Plenumslesing stoppes, og øvingen legges til liten gruppe slik han ber om."
        ),
        invited=ChildInvited.YES_DECLINED,
    )


def jonas_best_interest() -> BestInterest:
    element = BestInterestElement
    return BestInterest(
        elements=(
            ElementAssessment(
                element.CHILD_VIEW,
                relevant=True,
                facts="Jonas ber om å lese i lite rom og kjenner ubehag når hele klassen hører på.",
                source=FactSource.CHILD,
                weight=3,
                favours="A",
            ),
            ElementAssessment(
                element.EDUCATION_DEVELOPMENT,
                relevant=True,
                facts="Leseprøven 6. november viser 34 ord per minutt, under bekymringsgrensen.",
                source=FactSource.DOCUMENT,
                weight=3,
                favours="A",
            ),
            ElementAssessment(
                element.HEALTH,
                relevant=True,
                facts="Mor forteller om hodepine to ganger i uka på dager med høytlesning.",
                source=FactSource.GUARDIAN,
                weight=1,
                favours="A",
            ),
            ElementAssessment(
                element.VULNERABILITY,
                relevant=True,
                facts="Han unngår 4 av 5 lesestasjoner, og avstanden til klassen øker hver uke.",
                source=FactSource.OBSERVATION,
                weight=2,
                favours="A",
            ),
            ElementAssessment(element.FAMILY_RELATIONS, relevant=False),
            ElementAssessment(element.IDENTITY, relevant=False),
            ElementAssessment(
                element.CARE_PROTECTION_SAFETY,
                relevant=False,
                not_relevant_reason="Gjennomgått, ingen bekymring for omsorgen.",
            ),
        ),
        conclusion=(
            "Liten gruppe fire dager i uka gir Jonas lesing uten ubehaget ved at hele klassen "
            "hører på. Plenumslesing stoppes mens vi måler ord per minutt."
        ),
        chosen_alternative="A",
        relation_to_child_view=RelationToChildView.FOLLOWS,
        least_intrusive_considered=True,
        uncertainty="Vi vet ikke om Jonas har dysleksi; PPT vurderer det etter evalueringen.",
        dissent_asked=True,
        review_date=EVALUATED_ON,
    )


def jonas_measures() -> tuple[Measure, Measure]:
    start, deadline = date(2026, 11, 30), date(2027, 1, 15)
    group = Measure(
        id="M1",
        title="Lesegruppe",
        goal="Jonas leser minst 45 ord per minutt",
        action=("Ida leser med tre elever på grupperom 4 dager i uka, 20 minutter, fast kl. 10.15"),
        arena=Arena.SCHOOL,
        indicator="ord per minutt på ukentlig tekst",
        method="lesetest hver fredag",
        unit=Unit.WORDS_PER_MINUTE,
        baseline=Baseline(Decimal(34), date(2026, 11, 6)),
        target=Target(Decimal(45), TargetOp.AT_LEAST),
        frequency="4 per uke",
        responsible=IDA,
        start=start,
        deadline=deadline,
        evaluation_date=EVALUATED_ON,
        evaluator=IDA,
        prevention_level=PreventionLevel.SELECTED,
        need_ref=BestInterestElement.EDUCATION_DEVELOPMENT,
        links=(RiskFactor.R6, BestInterestElement.CHILD_VIEW),
        changes_adult_practice=True,
    )
    station = Measure(
        id="M2",
        title="Lesestasjon uten plenum",
        goal="Jonas blir i lesestasjonen i minst 4 av 5 økter per uke",
        action="Høytlesning i plenum tas ut av timeplanen for 3B i 6 uker; Jonas velger plass selv",
        arena=Arena.SCHOOL,
        indicator="antall gjennomførte økter per uke",
        method="avkrysning av kontaktlærer",
        unit=Unit.COUNT_PER_WEEK,
        baseline=Baseline(Decimal(1), date(2026, 11, 20)),
        target=Target(Decimal(4), TargetOp.AT_LEAST),
        frequency="5 per uke",
        responsible=TOR,
        start=start,
        deadline=deadline,
        evaluation_date=EVALUATED_ON,
        evaluator=TOR,
        prevention_level=PreventionLevel.SELECTED,
        need_ref=BestInterestElement.VULNERABILITY,
        links=(BestInterestElement.CHILD_VIEW,),
        changes_adult_practice=True,
    )
    return group, station
