"""A06–A08: the guardians' views, what works, what was tried, and what there is to choose."""

from dataclasses import replace
from typing import Final

from meetingapp.domain.evaluation import Effect
from meetingapp.domain.measure import (
    Agreement,
    NoMeasure,
    NoMeasureReason,
    PreventionLevel,
    RiskFactor,
)
from meetingapp.domain.situation import (
    Alternative,
    EarlierTry,
    GuardianView,
    ProtectiveFactor,
    ViewMissing,
)
from meetingapp.domain.template import Severity
from tests.domain.example import Example
from tests.domain.gates.cases.changes import (
    TOMORROW,
    aged,
    discussion,
    measure,
    part,
    then,
    weighed,
    with_options,
)
from tests.domain.gates.cases.row import Change, Row, W, as_it_is
from tests.domain.jonas_people import JON

_FATHERS: Final = "guardian_views.1"
_TRIED: Final = "situation.earlier_measures"


def _father(**changes: object) -> Change:
    """Change what stands about the father, who was not in the meeting."""

    def changed(example: Example) -> Example:
        mother, _ = example.discussion.guardian_views
        his = replace(GuardianView(JON.name), **changes)  # type: ignore[arg-type]  # rows name the fields
        return example.with_discussion(guardian_views=(mother, his))

    return changed


def _mother(view: str) -> Change:
    def changed(example: Example) -> Example:
        her, his = example.discussion.guardian_views
        return example.with_discussion(guardian_views=(replace(her, view=view), his))

    return changed


def _said_the_same(example: Example) -> Example:
    return _father(view=example.discussion.guardian_views[0].view)(example)


def _situation(**changes: object) -> Change:
    return part("situation", **changes)


def nothing_tried(example: Example) -> Example:
    """Nobody tells what was tried before."""
    return example.with_part("situation", earlier_measures=(), none_tried_reason="")


def _ways(*changes: dict[str, object]) -> Change:
    """Give alternatives A and «no change», and as many more as there are changes."""
    full = Alternative("A", "Lesegruppe", "skjermet øving", "ute av klassen")
    more = (replace(full, id=f"C{n}", **c) for n, c in enumerate(changes))  # type: ignore[arg-type]  # rows name the fields
    last = Alternative("B", "Ingen endring", "blir i klassen", "strever videre", no_change=True)
    return discussion(alternatives=(full, last, *more))


def _without_no_change(example: Example) -> Example:
    rows = tuple(replace(a, no_change=False) for a in example.discussion.alternatives)
    return example.with_discussion(alternatives=rows)


def _bare(field: str) -> Change:
    first = {field: ""}

    def changed(example: Example) -> Example:
        one, *rest = example.discussion.alternatives
        return example.with_discussion(alternatives=(replace(one, **first), *rest))  # type: ignore[arg-type]  # rows name the fields

    return changed


def _no_ways(instead: NoMeasure | None) -> Change:
    """Agree on no measure, and weigh no alternatives."""
    return discussion(alternatives=(), agreement=Agreement(no_measure=instead))


_INDICATED: Final = measure(prevention_level=PreventionLevel.INDICATED)
_SPARED: Final = with_options("G-SIT-2", not_first=True)
_CHOICE_SPARED: Final = with_options("G-ALT-1", not_first=True)
_STRICT: Final = weighed("G-ALT-1", Severity.ERROR)
_ONE_WAY: Final = discussion(alternatives=(Alternative("A", "Lesegruppe"),))
_NO_WAYS: Final = then(_ONE_WAY, _INDICATED)

_GUARDIANS: Final = (
    Row("G-PAR-1", "view", as_it_is, discussion(guardian_views=()), "guardian_views.0.view"),
    Row("G-PAR-1", "present", _mother("ja til dette"), _mother("ja nei"), "guardian_views.0.view"),
    Row("G-PAR-1", "not a copy", as_it_is, _said_the_same, f"{_FATHERS}.view"),
    Row("G-PAR-1", "by the meeting", _father(view="enig i alt dette"),
        _father(view="enig i alt dette", obtained_on=TOMORROW), f"{_FATHERS}.obtained_on"),
    *(Row("G-PAR-1", f"{reason}", _father(not_obtained_reason=reason), _father(),
          f"{_FATHERS}.view")
      for reason in (ViewMissing.VIOLENCE_SUSPICION, ViewMissing.UNREACHABLE)),
    Row("G-PAR-1", "YOUTH_DECLINES from 16",
        then(aged(16), _father(not_obtained_reason=ViewMissing.YOUTH_DECLINES)),
        then(aged(15), _father(not_obtained_reason=ViewMissing.YOUTH_DECLINES)),
        f"{_FATHERS}.not_obtained_reason"),
    Row("G-PAR-1", "ANONYMOUS not in NAMED", as_it_is,
        _father(not_obtained_reason=ViewMissing.ANONYMOUS), f"{_FATHERS}.not_obtained_reason"),
    Row("G-PAR-2", "both holders", as_it_is,
        lambda e: e.with_discussion(guardian_views=e.discussion.guardian_views[:1]),
        f"{_FATHERS}.view", W),
    Row("G-PAR-2", "reason enough", _father(not_obtained_reason=ViewMissing.VIOLENCE_SUSPICION),
        _father(not_obtained_reason=ViewMissing.UNREACHABLE), f"{_FATHERS}.view", W),
)  # fmt: skip
_PICTURE: Final = (
    Row("G-SIT-1", "strength", _situation(strengths=("ler lett",), protective_factors=()),
        _situation(strengths=("…",), protective_factors=()), "situation.strengths"),
    Row("G-SIT-1", "protective factor",
        _situation(strengths=(), protective_factors=(ProtectiveFactor.V2,)),
        _situation(strengths=(), protective_factors=()), "situation.strengths"),
    Row("G-SIT-2", "earlier measure", as_it_is, nothing_tried, _TRIED, W),
    Row("G-SIT-2", "effect", _situation(earlier_measures=(EarlierTry("lekser", "", Effect.NONE),)),
        _situation(earlier_measures=(EarlierTry("lekser"),)), f"{_TRIED}.0.effect", W),
    Row("G-SIT-2", "none_tried_reason",
        _situation(earlier_measures=(), none_tried_reason="bekymringen er ny"),
        nothing_tried, _TRIED, W),
    Row("G-SIT-2", "INDICATED", then(nothing_tried, _SPARED),
        then(nothing_tried, _SPARED, _INDICATED), _TRIED),
    Row("G-SIT-3", "risk without measure", _situation(risk_factors=(RiskFactor.R6,)),
        _situation(risk_factors=(RiskFactor.R8,)), "situation.risk_factors", W),
)  # fmt: skip
_CHOICE: Final = (
    Row("G-ALT-1", "two", as_it_is, _ONE_WAY, "alternatives", W),
    Row("G-ALT-1", "no measure", _no_ways(NoMeasure(NoMeasureReason.REPORTED_TO_CWS)),
        _no_ways(None), "alternatives", W),
    Row("G-ALT-1", "no change", as_it_is, _without_no_change, "alternatives", W),
    Row("G-ALT-1", "label", as_it_is, _bare("label"), "alternatives.0.label", W),
    Row("G-ALT-1", "third, pro", _ways({}), _ways({"pro": ""}), "alternatives.2.pro", W),
    Row("G-ALT-1", "third, con", _ways({}), _ways({"con": "-"}), "alternatives.2.con", W),
    Row("G-ALT-1", "E, pro", then(_STRICT, _ways()), then(_STRICT, _bare("pro")),
        "alternatives.0.pro"),
    Row("G-ALT-1", "INDICATED", then(_CHOICE_SPARED, _ONE_WAY), then(_CHOICE_SPARED, _NO_WAYS),
        "alternatives", W),
)  # fmt: skip
ROWS: Final = (*_GUARDIANS, *_PICTURE, *_CHOICE)
