"""What repeats something an audience may not read goes with it.

A name of several measures is made of their titles, a conclusion may repeat what was kept back:
where a text holds another that was taken out, that part, or all of it, is taken out too.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, TypeVar

from meetingapp.domain.editions.texts import NAMES, squeezed, texts_of, with_texts
from meetingapp.domain.evaluation import Evaluation
from meetingapp.domain.measure import Measure
from meetingapp.domain.meeting import CaseDiscussion, Sitting

_Value = TypeVar("_Value")
_NAMES: Final = NAMES - {"label"}  # an alternative is called what it is about
_COMMON: Final = _NAMES | {
    "frequency", "unit_label", "indicator", "period", "role", "relation", "method", "reference",
}  # fmt: skip
"""Fields in which two rows often say the same, and mean nothing by it."""
_SHORTEST: Final = 8
_LONG_WORD: Final = 12
_BETWEEN: Final = "; "


def without_quotes_of(value: _Value, before: object, after: object) -> _Value:
    """Return ``value`` without what repeats a text that is in ``before`` and not in ``after``."""
    left = {squeezed(text) for _, _, text in texts_of(after)}
    gone = {
        plain
        for _, name, text in texts_of(before)
        if name not in _COMMON and (plain := _core(text)) not in left and len(plain) >= _SHORTEST
    }
    gone -= {_core(text) for text in left}
    if not gone:
        return value
    return with_texts(value, lambda name, text: text if name in _NAMES else _cleaned(text, gone))


def with_rows_in_full(chosen: Sitting, allowed: Sitting) -> Sitting:
    """Return what was chosen, with measures and evaluations told in short as they stood.

    What is left out of a row only because it is told in short is no secret: the child may say the
    same of a measure and in its own words.
    """
    whole = {m.id: m for m in _measures(allowed)}
    told = {e.measure_id: e for d in allowed.discussions for e in d.since_last.evaluations}
    return replace(
        chosen,
        cases=tuple(
            replace(
                case,
                earlier=tuple(
                    replace(each, measures=tuple(whole.get(m.id, m) for m in each.measures))
                    for each in case.earlier
                ),
            )
            for case in chosen.cases
        ),
        discussions=tuple(_in_full(each, whole, told) for each in chosen.discussions),
    )


def _in_full(
    discussion: CaseDiscussion, whole: dict[str, Measure], told: dict[str, Evaluation]
) -> CaseDiscussion:
    measures = tuple(whole.get(m.id, m) for m in discussion.agreement.measures)
    evaluations = tuple(
        told.get(each.measure_id, each) for each in discussion.since_last.evaluations
    )
    return replace(
        discussion,
        agreement=replace(discussion.agreement, measures=measures),
        since_last=replace(discussion.since_last, evaluations=evaluations),
    )


def _measures(sitting: Sitting) -> Iterator[Measure]:
    for case in sitting.cases:
        for earlier in case.earlier:
            yield from earlier.measures
    for discussion in sitting.discussions:
        yield from discussion.agreement.measures


def _cleaned(text: str, gone: set[str]) -> str:
    if not _holds(text, gone):
        return text
    left = _BETWEEN.join(part for part in text.split(_BETWEEN) if not _holds(part, gone))
    return "" if _holds(left, gone) else left


def _holds(text: str, gone: set[str]) -> bool:
    """Tell whether a text is or repeats one that went; a common word alone repeats nothing."""
    plain = squeezed(text)
    return _core(text) in gone or any(
        each in plain for each in gone if " " in each or len(each) >= _LONG_WORD
    )


def _core(text: str) -> str:
    return squeezed(text).rstrip(".…!? ")
