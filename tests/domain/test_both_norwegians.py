"""The same content in bokmål and in nynorsk closes the same gates, as severely."""

import pytest

from meetingapp.domain.situation import Observation
from tests.domain.example import Example

VAGUE = (
    ("Tor følger opp lekselesingen", "Tor følgjer opp lekselesinga"),
    ("Tor skal følge opp lesingen", "Tor skal følgje opp lesinga"),
    ("Det må følges opp hjemme", "Det må følgjast opp heime"),
    ("Dette følger vi godt opp", "Dette følgjer vi godt opp"),
    ("Hodepinen ble fulgt opp", "Hovudverken blei følgd opp"),
    ("Følg opp lesingen", "Følg opp lesinga"),
    ("Skolen fulgte dette opp", "Skulen følgde dette opp"),
    ("Tor vil følge Jonas opp", "Tor vil følgja Jonas opp"),
    ("God oppfølging av lesingen", "God oppfølging av lesinga"),
    ("Fortsette som før", "Halde fram som før"),
    ("Vi fortsetter med lesegruppa", "Vi held fram med lesegruppa"),
    ("Lesegruppa fortsatte etter jul", "Lesegruppa heldt fram etter jul"),
    ("Vi skal fortsette med gruppa", "Vi skal halda fram med gruppa"),
    ("Gruppa fortsettes etter jul", "Gruppa skal fortsetje etter jul"),
    ("Ha fokus på lesing", "Ha fokus på lesing"),
    ("Ha mer fokus på lesing", "Ha meir fokus på lesing"),
    ("Fokusere på lesing i timen", "Fokusere på lesing i timen"),
    ("Skolen skal jobbe med miljøet", "Skulen skal arbeide med miljøet"),
    ("Skolen jobber mye med miljøet", "Skulen arbeider mykje med miljøet"),
    ("Det arbeides med miljøet", "Det skal arbeidast med miljøet"),
    ("Arbeidet med miljøet går videre", "Arbeidet med miljøet går vidare"),
    ("Legge til rette for pauser", "Leggje til rette for pausar"),
    ("Tor legger godt til rette", "Tor legg godt til rette"),
    ("Det blir lagt til rette", "Det blir lagt til rette"),
    ("Skolen tilrettelegger lesingen", "Skulen tilrettelegg lesinga"),
    ("Tilrettelegging av lesingen", "Tilrettelegging av lesinga"),
    ("Styrke samarbeidet med hjemmet", "Styrkje samarbeidet med heimen"),
    ("Samarbeidet styrkes i vår", "Samarbeidet skal styrkjast i vår"),
    ("Styrking av klassemiljøet", "Styrking av klassemiljøet"),
    ("Et tettere samarbeid hjem og skole", "Eit tettare samarbeid heim og skule"),
    ("Jonas får mer hjelp", "Jonas får meir hjelp"),
    ("Bedre rutiner for lekser", "Betre rutinar for lekser"),
    ("Ida tar kontakt ved behov", "Ida tek kontakt ved behov"),
    ("Ida ringer ved særskilt behov", "Ida ringjer ved særskilt behov"),
    ("Øktene trappes ned etter hvert", "Øktene blir trappa ned etter kvart"),
    ("PPT kommer på besøk snarest", "PPT kjem på besøk snarast"),
    ("PPT tester så snart som mulig", "PPT testar så snart som råd"),
    ("PPT tester så fort som mulig", "PPT testar så fort som mogleg"),
    ("Ida melder fra løpende", "Ida melder frå fortløpande"),
    ("Prøve en liten gruppe", "Freiste med ei lita gruppe"),
    ("Vi prøver liten gruppe", "Vi prøver lita gruppe"),
    ("Utprøving av liten gruppe", "Utprøving av lita gruppe"),
    ("Vi ser det an til våren", "Vi ser det an til våren"),
    ("Vi vil se situasjonen an", "Vi vil sjå situasjonen an"),
    ("Skolen bør gi ham pauser", "Skulen bør gje han pausar"),
    ("Skolen burde gi ham pauser", "Skulen burde gje han pausar"),
    ("PPT vurderer testing", "PPT vurderer testing"),
    ("PPT skal vurdere testing", "PPT skal vurdera testing"),
    ("Vurdering av lesingen hos PPT", "Vurdering av lesinga hos PPT"),
)
COUNTED = (
    ("fortsette 2 ganger i uka", "halde fram 2 gonger i veka"),
    ("Tor følger opp daglig", "Tor følgjer opp dagleg"),
    ("Følge opp hver fredag", "Følgje opp kvar fredag"),
    ("Jobbe med lesing 20 minutter", "Arbeide med lesing 20 minutt"),
    ("Prøve gruppe annenhver uke", "Prøve gruppe annankvar veke"),
    ("Bedre lesing ukentlig", "Betre lesing vekentleg"),
    ("Mer enn 3 økter i uka", "Meir enn 3 økter i veka"),
    ("Styrke leken hver dag", "Styrkje leiken kvar dag"),
)
PLAIN = (
    ("Ida leser med tre elever 4 dager i uka", "Ida les med tre elevar 4 dagar i veka"),
    ("Ida tar leseprøven med Jonas", "Ida tek leseprøva med Jonas"),
    ("Tor merker pulten med navn", "Tor merkjer pulten med namn"),
    ("Ida følger Jonas til bussen", "Ida følgjer Jonas til bussen"),
    ("Det går an å lese hjemme", "Det går an å lese heime"),
    ("Ida legger boka i sekken", "Ida legg boka i sekken"),
    ("Berit setter opp et bord i gangen", "Berit set opp eit bord i gangen"),
    ("Mor ser på leksene kl. 18", "Mor ser på leksene kl. 18"),
)
CONCERNS = (
    ("Jonas er umotivert i timene", "Jonas er umotivert i timane"),
    ("Han er lat og vanskelig", "Han er lat og vanskeleg"),
    ("Utagerende i friminuttet", "Utagerande i friminuttet"),
    ("Eleven er uoppdragen og umoden", "Eleven er uoppdragen og umogen"),
    ("Jenta er bortskjemt", "Jenta er bortskjemd"),
    ("Et problembarn på trinnet", "Eit problembarn på trinnet"),
    ("Gutten har ADHD", "Guten har ADHD"),
    ("Hun har en språkforstyrrelse", "Ho har ei språkforstyrring"),
    ("ADHD, utredet hos BUP", "ADHD, utgreidd hos BUP"),
    ("Dysleksi ifølge PPT", "Dysleksi ifølgje PPT"),
    ("Det er vanskelig å lese høyt", "Det er vanskeleg å lese høgt"),
    ("Han synes lesing er vanskelig", "Han tykkjer lesing er vanskeleg"),
    ("Han går fra stasjonen", "Han går frå stasjonen"),
    ("Han later som han leser", "Han lèt som han les"),
)
PERIODS = (
    ("uke 38–46", "veke 38–46"),
    ("forrige uke", "førre veke"),
    ("siste måneden", "siste månaden"),
    ("mandag og tirsdag", "måndag og tysdag"),
    ("for to uker siden", "for to veker sidan"),
    ("i forgårs", "i førgår"),
    ("12. november", "12. november"),
    ("ofte i timene", "ofte i timane"),
    ("av og til", "av og til"),
    ("hele tida", "heile tida"),
)


def _found(example: Example) -> list[tuple[str, str, str]]:
    return [(r.id, r.path, r.severity.value) for r in example.results() if not r.passed]


@pytest.mark.parametrize(("nb", "nn"), [*VAGUE, *COUNTED, *PLAIN])
def test_a_measure_is_weighed_alike(example: Example, nb: str, nn: str) -> None:
    results = [_found(example.with_measure(action=text, goal=text)) for text in (nb, nn)]
    assert results[0] == results[1]


@pytest.mark.parametrize("pair", VAGUE)
def test_vague_wording_closes_in_both(example: Example, pair: tuple[str, str]) -> None:
    for text in pair:
        severities = [r.severity.value for r in example.with_measure(action=text).failed("L1")]
        assert severities == ["E"], text


@pytest.mark.parametrize("pair", COUNTED)
def test_counted_wording_asks_for_a_reason_in_both(example: Example, pair: tuple[str, str]) -> None:
    for text in pair:
        severities = [r.severity.value for r in example.with_measure(action=text).failed("L1")]
        assert severities == ["W"], text


@pytest.mark.parametrize("pair", PLAIN)
def test_plain_wording_is_left_in_peace_in_both(example: Example, pair: tuple[str, str]) -> None:
    for text in pair:
        assert example.with_measure(action=text).failed("L1") == (), text


@pytest.mark.parametrize(("nb", "nn"), CONCERNS)
def test_a_concern_is_weighed_alike(example: Example, nb: str, nn: str) -> None:
    results = [
        _found(example.with_part("purpose_and_concern", concern_text=text)) for text in (nb, nn)
    ]
    assert results[0] == results[1]


@pytest.mark.parametrize(("nb", "nn"), PERIODS)
def test_a_time_is_understood_alike(example: Example, nb: str, nn: str) -> None:
    bare = example.with_part("purpose_and_concern", concern_text="Jonas går ut fra stasjonen.")
    results = [
        _found(bare.with_part("purpose_and_concern", observations=(Observation("går", period=p),)))
        for p in (nb, nn)
    ]
    assert results[0] == results[1]
