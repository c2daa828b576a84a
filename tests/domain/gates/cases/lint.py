"""The lint of measures, L1–L12, in bokmål and in nynorsk. L2–L4 are cells of G-MEAS-2 (A10)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from meetingapp.domain.calendar import Calendar, SchoolBreak, SchoolHoliday
from meetingapp.domain.measure import Baseline, Measure, PreventionLevel, RiskFactor, Target
from meetingapp.domain.red_days import red_days
from tests.domain.example import Example
from tests.domain.followed_up import DUE, FIRST, HELPED_A_LITTLE, evaluated
from tests.domain.gates.cases.changes import measure, then
from tests.domain.gates.cases.row import Change, H, Row, W, as_it_is
from tests.domain.gates.cases.two_languages import in_nynorsk
from tests.domain.jonas_people import MET_ON

_M: Final = "agreement.measures.0"
_VAGUE: Final = {
    "nb": {
        "følge opp": "følger opp lesingen", "fortsette": "fortsetter som før",
        "ha fokus på": "har fokus på lesing", "jobbe med": "jobber med lesing",
        "legge til rette": "legger til rette for ham", "styrke": "styrker lesingen hans",
        "tettere": "holder tettere kontakt", "mer": "leser mer med ham",
        "bedre": "leser bedre med ham", "ved behov": "leser ved behov",
        "etter hvert": "leser høyt etter hvert", "snarest": "leser med ham snarest",
        "så snart som mulig": "leser så snart som mulig", "løpende": "leser løpende med ham",
        "prøve": "prøver en lesegruppe", "se an": "ser an lesingen hans",
        "bør": "bør lese med ham", "vurdere": "vurderer lesingen hans",
    },
    "nn": {
        "følgje opp": "følgjer opp lesinga", "halde fram": "held fram som før",
        "ha fokus på": "har fokus på lesing", "arbeide med": "arbeider med lesing",
        "leggje til rette": "legg til rette for han", "styrkje": "styrkjer lesinga hans",
        "tettare": "held tettare kontakt", "meir": "les meir med han",
        "betre": "les betre med han", "ved behov": "les ved behov",
        "etter kvart": "les høgt etter kvart", "snarast": "les med han snarast",
        "så snart som råd": "les så snart som råd", "fortløpande": "les fortløpande med han",
        "freiste": "freistar med ei lesegruppe", "prøve": "prøver ei lesegruppe",
        "sjå an": "ser an lesinga hans", "bør": "bør lese med han",
        "vurdere": "vurderer lesinga hans",
    },
}  # fmt: skip
_COUNTED: Final = {"nb": "2 ganger i uka", "nn": "2 gonger i veka"}
_DAILY: Final = {"nb": "Ida følger opp lesingen daglig", "nn": "Ida følgjer opp lesinga dagleg"}
_PLAIN: Final = {"nb": "Ida leser med ham 4 dager i uka", "nn": "Ida les med han 4 dagar i veka"}


def _action(text: str) -> Change:
    return measure(action=text, frequency="4 per uke")


def _vague(language: str, phrase: str, said: str) -> tuple[Row, Row]:
    plain = _action(_PLAIN[language])
    bare, counted = f"Ida {said}", f"Ida {said} {_COUNTED[language]}"
    return (
        Row("L1", f"{language} {phrase}", plain, _action(bare), f"{_M}.action"),
        Row("L1", f"{language} {phrase} counted", plain, _action(counted), f"{_M}.action", W),
    )


def _measures(count: int) -> Change:
    def changed(example: Example) -> Example:
        first = example.discussion.agreement.measures[0]
        rows = tuple(replace(first, id=f"M{n}") for n in range(count))
        return example.with_part("agreement", measures=rows)

    return changed


def _again(example: Example) -> Example:
    first, *rest = example.discussion.agreement.measures
    return example.with_part("agreement", measures=(first, *rest, replace(first, id="M3")))


def _still(action: str, indicator: str) -> Change:
    """A measure of an earlier meeting goes on beside those agreed here."""

    def changed(example: Example) -> Example:
        earlier = replace(FIRST, measures=(replace(DUE, action=action, indicator=indicator),))
        told = evaluated(example, HELPED_A_LITTLE)
        return told.with_case(earlier=(earlier,))

    return changed


def _runs_already(example: Example) -> Example:
    first: Measure = example.discussion.agreement.measures[0]
    return _still(first.action, first.indicator)(example)


def _all(**changes: object) -> Change:
    return then(measure(0, **changes), measure(1, **changes))


def _open(example: Example) -> Example:
    """Let the year have its red days and its winter holiday."""
    return replace(example, calendar=Calendar(red_days((2026, 2027)), (_WINTER, _LONG)))


def _closed_on(day: date) -> Change:
    return then(_open, measure(evaluation_date=day))


def _tried(level: PreventionLevel) -> Change:
    first = replace(FIRST, measures=(replace(DUE, prevention_level=level),))
    return lambda e: e.with_case(earlier=(first,))


_INDICATED: Final = measure(prevention_level=PreventionLevel.INDICATED)
_WINTER: Final = SchoolHoliday("", date(2027, 2, 22), date(2027, 2, 26), SchoolBreak.WINTER)
_LONG: Final = SchoolHoliday("stengt", date(2028, 1, 3), date(2029, 12, 31))
_ASCENSION: Final = date(2027, 5, 6)
_IN_DAYS: Final = MET_ON + timedelta(days=90)
_STRANGER: Final = {
    "nb": ("Ida leser med Ola Prøveson 4 dager i uka", "Ida leser med Jonas Fiktivsen hver dag"),
    "nn": ("Ida les med Ola Prøveson 4 dagar i veka", "Ida les med Jonas Fiktivsen kvar dag"),
}
_GOAL: Final = {"nb": "Jonas leser bedre", "nn": "Jonas les betre"}


def _for_all(language: str, spoken: Change) -> tuple[Row, ...]:
    """Give the rows that do not hang on a word, in the example of one language."""

    def row(gate: str, branch: str, passes: Change, fails: Change, path: str, **more: str) -> Row:
        found = Row(gate, f"{language} {branch}".strip(), then(spoken, passes),
                    then(spoken, fails), path)  # fmt: skip
        return replace(found, **more)  # type: ignore[arg-type]  # only the weight is named

    day, names = f"{_M}.evaluation_date", _STRANGER[language]
    return (
        row("L1", "frequency word", _action(_PLAIN[language]), _action(_DAILY[language]),
            f"{_M}.action", weight=W),
        row("L1", "goal", as_it_is, measure(goal=_GOAL[language]), f"{_M}.goal"),
        row("G-MEAS-2", "L2", as_it_is, measure(indicator=""), f"{_M}.indicator"),
        row("G-MEAS-2", "L3", as_it_is, measure(baseline=Baseline()), f"{_M}.baseline.value"),
        row("G-MEAS-2", "L4", as_it_is, measure(target=Target()), f"{_M}.target.value"),
        row("L5", "weekend", as_it_is, measure(evaluation_date=date(2027, 1, 16)), day, weight=W),
        row("L5", "red day", _open, _closed_on(_ASCENSION), day, weight=W),
        row("L5", "school holiday", _open, _closed_on(_WINTER.first), day, weight=W),
        row("L5", "closed for a year", _open, _closed_on(_LONG.first), day, weight=W),
        row("L6", "five", _measures(5), _measures(6), "agreement.measures", weight=H),
        row("L6", "with those that go on", then(_still("går tur", "turer"), _measures(4)),
            then(_still("går tur", "turer"), _measures(5)), "agreement.measures", weight=H),
        row("L7", "adult practice", as_it_is, _all(changes_adult_practice=False),
            f"{_M}.changes_adult_practice", weight=H),
        row("L8", "link", as_it_is, measure(need_ref=RiskFactor.R6, links=()), f"{_M}.links",
            weight=H),
        row("L9", "twice here", as_it_is, _again, "agreement.measures.2.action"),
        row("L9", "counts another thing", then(_again, measure(2, indicator="sider lest")), _again,
            "agreement.measures.2.action"),
        row("L9", "runs already", as_it_is, _runs_already, f"{_M}.action"),
        row("L10", "selected first", then(_tried(PreventionLevel.SELECTED), _INDICATED),
            then(_tried(PreventionLevel.UNIVERSAL), _INDICATED), f"{_M}.prevention_level",
            weight=H),
        row("L11", "third party", measure(action=names[1]), measure(action=names[0]),
            f"{_M}.action", weight=H),
        row("L12", "90 days", measure(deadline=_IN_DAYS),
            measure(deadline=_IN_DAYS + timedelta(days=1)), f"{_M}.deadline", weight=H),
    )  # fmt: skip


ROWS: Final = (
    *(row for language, phrases in _VAGUE.items() for phrase, said in phrases.items()
      for row in _vague(language, phrase, said)),
    *_for_all("nb", as_it_is),
    *_for_all("nn", in_nynorsk),
)  # fmt: skip
