"""What repeats something an audience may not read goes with it.

A name of several measures is made of their titles, a conclusion may repeat what was kept back:
where a text holds another that was taken out, that part, or all of it, is taken out too.
"""

from typing import Final, TypeVar

from meetingapp.domain.editions.texts import NAMES, squeezed, texts_of, with_texts

_Value = TypeVar("_Value")
_NAMES: Final = NAMES - {"label"}  # an alternative is called what it is about
_COMMON: Final = _NAMES | {
    "frequency", "unit_label", "indicator", "period", "role", "relation", "method", "reference",
}  # fmt: skip
"""Fields in which two rows often say the same, and mean nothing by it."""
_SHORTEST: Final = 8
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


def _cleaned(text: str, gone: set[str]) -> str:
    if not _holds(text, gone):
        return text
    left = _BETWEEN.join(part for part in text.split(_BETWEEN) if not _holds(part, gone))
    return "" if _holds(left, gone) else left


def _holds(text: str, gone: set[str]) -> bool:
    plain = squeezed(text)
    return any(each in plain for each in gone)


def _core(text: str) -> str:
    return squeezed(text).rstrip(".…!? ")
