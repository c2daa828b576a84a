"""The example in nynorsk: the same meeting, as somebody who writes nynorsk would have put it."""

from dataclasses import replace
from typing import Final

from meetingapp.domain.best_interest import BestInterestElement as Element
from meetingapp.domain.closing import FeedbackToOther
from meetingapp.domain.evaluation import Effect
from meetingapp.domain.situation import Alternative, EarlierTry, Observation
from tests.domain.example import Example
from tests.domain.jonas_people import JON, KARI

_FACTS: Final = {
    Element.CHILD_VIEW: "Jonas ber om å lese i lite rom, for alle høyrer på i klassen.",
    Element.EDUCATION_DEVELOPMENT: "Leseprøven 6. november viser 34 ord per minutt, under grensa.",
    Element.HEALTH: "Mor fortel om hovudverk to gonger i veka på dagar med høgtlesing.",
    Element.VULNERABILITY: "Han unngår 4 av 5 lesestasjonar, og avstanden aukar kvar veke.",
}
_CONCERN: Final = (
    "Jonas les 34 ord per minutt og går frå lesestasjonen i 4 av 5 økter kvar veke sidan september."
)


def in_nynorsk(example: Example) -> Example:
    """Write every text of the example in nynorsk; nothing else is changed."""
    given = example.discussion
    case = replace(example.case, concern=_CONCERN)
    elements = tuple(
        replace(
            e,
            facts=_FACTS.get(e.element, ""),
            not_relevant_reason="" if e.relevant else "Gjennomgått, ingen grunn til uro.",
        )
        for e in given.best_interest.elements
    )
    told = replace(example, case=case).with_discussion(
        minutes_language="nn",
        purpose_and_concern=replace(
            given.purpose_and_concern,
            purpose_question="Kva lesetiltak skal vi starte før jul?",
            concern_text=_CONCERN,
            observations=(
                Observation(
                    "reiser seg og går ut når høgtlesinga begynner",
                    "klasserom 3B",
                    "Ida Prøvestad",
                    "veke 38–46",
                ),
            ),
        ),
        voice=replace(
            given.voice,
            own_words="Eg likar når vi les i lite rom. Eg blir varm i hovudet når alle høyrer på.",
            adult_interpretation="Jonas blir stressa av å lese høgt, men vil gjerne øve skjerma.",
            weight_reason="Tydeleg og stabilt ønske om eigen skulekvardag",
            effect_on_decision="Høgtlesinga blir stoppa, og øvinga blir lagd til lita gruppe.",
        ),
        guardian_views=(
            replace(given.guardian_views[0], view="Støttar lita gruppe og ønskjer faste dagar."),
            replace(given.guardian_views[1], view="Samd, vil ha melding kvar fredag."),
        ),
        situation=replace(
            given.situation,
            strengths=("flink til å teikne", "hjelper andre i klassen"),
            earlier_measures=(
                EarlierTry("lekselesing heime 10 minutt", "sept–okt 2026", Effect.NONE),
            ),
        ),
        alternatives=(
            Alternative(
                "A", "Lita lesegruppe fire dagar i veka", "skjerma øving", "ute av klassen"
            ),
            Alternative("B", "Inga endring", "blir i klassen", "unngår lesing", no_change=True),
        ),
        best_interest=replace(
            given.best_interest,
            elements=elements,
            conclusion="Lita gruppe fire dagar i veka gir Jonas lesing utan ubehaget ved at heile "
            "klassen høyrer på. Vi måler ord per minutt.",
        ),
        feedback=replace(given.feedback, others=(FeedbackToOther(JON.name, KARI.name),)),
    )
    return told.with_measure(
        0,
        title="Lesegruppe",
        goal="Jonas les minst 45 ord per minutt",
        action="Ida les med tre elevar på grupperom 4 dagar i veka, 20 minutt, fast kl. 10.15",
        indicator="ord per minutt på vekentleg tekst",
        method="leseprøve kvar fredag",
        frequency="4 per veke",
    ).with_measure(
        1,
        title="Lesestasjon utan høgtlesing",
        goal="Jonas blir i lesestasjonen i minst 4 av 5 økter per veke",
        action="Høgtlesinga blir teken ut av timeplanen for 3B i 6 veker; Jonas vel plass sjølv",
        indicator="talet på gjennomførte økter per veke",
        method="avkryssing av kontaktlærar",
        frequency="5 per veke",
    )
