"""What note-takers really write, in bokmål and nynorsk: what is vague, and what is counted."""

import pytest

from meetingapp.domain.lexicon import Lexicon
from meetingapp.domain.template import Severity
from tests.domain.example import Example

VAGUE = {
    "Tor følger opp lekselesingen": "følger opp",
    "Dette følger vi opp etter jul": "følger vi opp",
    "Ida følger lekselesingen jevnlig opp": "følger lekselesingen jevnlig opp",
    "Hodepinen ble fulgt opp av helsesykepleier": "fulgt opp",
    "Skolen fulgte dette opp": "fulgte dette opp",
    "Lekselesing følges opp hjemme": "følges opp",
    "Oppfølging av lekselesing hjemme": "Oppfølging",
    "Fortsette som før med lesing": "Fortsette",
    "Ida fortsetter med lesegruppa": "fortsetter",
    "Vi har fortsatt med lesegruppa": "fortsatt",
    "Ha fokus på lesing i klassen": "fokus på",
    "Ha sterkere fokus i timene på lesing": "fokus i timene på",
    "Skolen skal jobbe med klassemiljøet": "jobbe med",
    "Vi jobber mye med lesing": "jobber mye med",
    "Ida legger godt til rette i timene": "legger godt til rette",
    "Det blir lagt til rette for pauser": "lagt til rette",
    "Skolen tilrettelegger lesingen": "tilrettelegger",
    "Styrke samarbeidet med hjemmet": "Styrke",
    "Et tettere samarbeid med hjemmet": "tettere",
    "Jonas får mer hjelp i timen": "mer",
    "Bedre rutiner for lekselesing": "Bedre",
    "Ida tar kontakt ved behov": "ved behov",
    "Øktene trappes ned etter hvert": "etter hvert",
    "PPT kommer på besøk snarest": "snarest",
    "PPT tester så snart som mulig": "så snart som mulig",
    "PPT tester så raskt det er mulig": "så raskt det er mulig",
    "Ida vurderer lesingen løpende": "vurderer",
    "Prøve liten lesegruppe i klassen": "Prøve",
    "Vi prøver liten lesegruppe": "prøver",
    "Vi ser det an til våren": "ser det an",
    "Skolen bør gi ham pauser": "bør",
    "PPT vurderer testing av lesing": "vurderer",
    "FØLGER OPP lesingen i klassen": "FØLGER OPP",
    "halde fram som før": "halde fram",
    "Vi held fram med lesegruppa": "held fram",
    "Lesegruppa heldt ho òg fram": "heldt ho òg fram",
    "Dette følgjer vi opp etter jul": "følgjer vi opp",
    "Fylgje opp leksene heime": "Fylgje opp",
    "Skulen arbeider med klassemiljøet": "arbeider med",
    "Leggje til rette for pausar": "Leggje til rette",
    "Styrkje samarbeidet med heimen": "Styrkje",
    "Tettare samarbeid med heimen": "Tettare",
    "Sigrid får meir hjelp i timen": "meir",
    "Betre rutinar for leksene": "Betre",
    "Øktene blir trappa ned etter kvart": "etter kvart",
    "PPT kjem på besøk snarast": "snarast",
    "PPT testar så snart som råd": "så snart som råd",
    "Ane melder frå fortløpande": "fortløpande",
    "Freiste med lita gruppe": "Freiste",
    "Vi ser situasjonen an til våren": "ser situasjonen an",
    "Skulen burde gje henne pausar": "burde",
    "Vurdere testing av språket": "Vurdere",
}
COUNTED = {
    "halde fram 2 gonger i veka": "halde fram",
    "Følge opp lekselesing hver fredag": "Følge opp",
    "Ida følger opp daglig i garderoben": "følger opp",
    "Jobbe med lesing 20 minutter": "Jobbe med",
    "Prøve lesegruppe annenhver uke": "Prøve",
    "Arbeide med språket kvar veke": "Arbeide med",
    "Mer enn 3 økter i uka med Ida": "Mer",
    "Meir leik annankvar tysdag": "Meir",
    "Bedre lesing fra 34 til 45 ord": "Bedre",
}
PLAIN = (
    "Ida leser med tre elever på grupperom 4 dager i uka",
    "Høytlesning i plenum tas ut av timeplanen for 3B i 6 uker; Jonas velger plass selv",
    "Ane og Sigrid vitjar 1. klasse annankvar tysdag i 40 minutt, same to vaksne tek imot",
    "Ane trenar 3 gonger i veka à 15 minutt i gangen, Sigrid vel musikk",
    "Ida Prøvestad tar leseprøven med Jonas",
    "Gruppa har en prøveperiode på lesing",
    "Elevene får en prøve-uke på SFO",
    "Ida gir en prøve hver fredag",
    "Jonas tar en kort prøve med Ida",
    "Sigrid får ei ny prøve hos Ane",
    "Tor merker pulten med navn",
    "Tor henter kameraet og mermaterialet",
    "Ida følger Jonas til bussen",
    "Ida følgjer Sigrid til bussen",
    "Ida følger Jonas til bussen. Opp trappa går han alene",
    "Faren spør om det går an å lese heime",
    "Kari ser om det går an å lese hjemme",
    "Så går det an å lese i gangen",
    "Ida legger boka i sekken til Jonas",
    "Jonas har hodetelefoner på i timen",
    "Tor holder døra for Jonas",
    "Ane har bøker om bedrifter i hylla",
    "Ida skriver i styrkeboka til Jonas",
    "Berit setter opp et eget bord i gangen",
    "Ida skriver «jeg vil ha mer tid» på tavla",
    "Ane henger opp “eg vil ha meir ro” på veggen",
)


def _asked(example: Example, text: str) -> list[tuple[str, Severity, object]]:
    changed = example.with_measure(0, action=text, goal="")
    return [(r.path, r.severity, r.params["phrase"]) for r in changed.failed("L1")]


@pytest.mark.parametrize(("text", "phrase"), VAGUE.items())
def test_vague_wording_that_nothing_counts_is_refused(
    example: Example, text: str, phrase: str
) -> None:
    assert _asked(example, text) == [("agreement.measures.0.action", Severity.ERROR, phrase)]


@pytest.mark.parametrize(("text", "phrase"), COUNTED.items())
def test_vague_wording_with_a_number_is_only_pointed_out(
    example: Example, text: str, phrase: str
) -> None:
    assert _asked(example, text) == [("agreement.measures.0.action", Severity.WARNING, phrase)]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_wording_is_left_in_peace(example: Example, text: str) -> None:
    assert _asked(example, text) == []


def test_a_goal_is_read_as_closely_as_an_action(example: Example) -> None:
    changed = example.with_measure(1, goal="Bedre lesing")
    assert changed.paths("L1") == ["agreement.measures.1.goal"]


def test_letters_typed_as_two_characters_are_seen_as_one(example: Example) -> None:
    (found,) = _asked(example, "Vi sja\u030a det an til va\u030aren")
    assert found[2] == "sjå det an"


@pytest.mark.parametrize(
    ("action", "often"),
    [
        ("Ida leser 4 dager i uka", "4 dager i uka"),
        ("Ida leser 5 ganger i uka", "5 ganger i uka"),
        ("Ida leser 2–3 ganger i uken", "2–3 ganger i uken"),
        ("Ida leser to korte økter per dag", "to korte økter per dag"),
        ("Ida leser 5 per uke", "5 per uke"),
        ("Ida leser daglig", "daglig"),
        ("Ida leser ukentlig", "ukentlig"),
        ("Ida leser hver fredag", "hver fredag"),
        ("Ida leser hver skoledag", "hver skoledag"),
        ("Ida leser hver 14. dag", "hver 14. dag"),
        ("Ida leser annenhver uke", "annenhver uke"),
        ("Ida leser alle friminutt", "alle friminutt"),
        ("Ida leser mandager og onsdager", "mandager og onsdager"),
        ("Lars tester lesingen én gang", "én gang"),
        ("Tre elever to dager i uka", "to dager i uka"),
        ("Ane les kvar veke", "kvar veke"),
        ("Ane les annankvar tysdag", "annankvar tysdag"),
        ("Ane trenar 3 gonger i veka", "3 gonger i veka"),
        ("Ane trenar tre gonger per dag", "tre gonger per dag"),
        ("Ane trenar dagleg", "dagleg"),
        ("Ane trenar tysdagar og torsdagar", "tysdagar og torsdagar"),
        ("Ida leser i 6 uker", ""),
        ("Ida snakker med hver av foreldrene", ""),
        ("Ida leser en gang i blant", ""),
        ("Ida leser 20 minutter", ""),
        ("Ane snakkar med kvar av foreldra", ""),
    ],
)
def test_how_often_is_read_out_of_the_action(example: Example, action: str, often: str) -> None:
    changed = example.with_measure(0, action=action, frequency="")
    assert changed.context().discussion.agreement.measures[0].frequency == often


def test_a_very_long_action_is_read_quickly(lexicon: dict[str, Lexicon]) -> None:
    long = "Ida leser to følger " * 5_000
    assert len(long) == 100_000
    for words in lexicon.values():
        assert words.vague.search(long) is None
        assert words.frequency.search(long) is None
