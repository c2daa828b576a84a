"""Helps a person write a measure that can be measured: proposes the sentence to fill in.

The sentence asks for what is missing where it is missing: who does what, how often, measured how,
from … to …. It is data; words say it in the language of the minutes.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from meetingapp.domain.derive_measure import frequency_in
from meetingapp.domain.lexicon import Lexicon
from meetingapp.domain.measure import Measure
from meetingapp.domain.text import is_placeholder
from meetingapp.errors import Clause, sentence, term

GAP: Final = "…"
_GAPS: Final = re.compile(rf"{GAP}(?:\s*{GAP})+")


@dataclass(frozen=True, slots=True)
class Coaching:
    """The sentence to fill in, and the fields it asks for, in the order it asks."""

    sentence: Clause
    gaps: tuple[str, ...]


def coaching(measure: Measure, lexicon: Mapping[str, Lexicon]) -> Coaching | None:
    """Propose how a measure could read; ``None`` when it says everything already."""
    what = plain_action(measure, lexicon)
    gaps = tuple(_gaps(measure, what, lexicon))
    if not gaps:
        return None
    often = _often(measure, lexicon)
    return Coaching(
        Clause(
            sentence("{who} {what} {often}, {measured}, from {start} to {target}")
            if often
            else sentence("{who} {what}, {measured}, from {start} to {target}"),
            MappingProxyType(
                {
                    "who": term("Who") if "responsible" in gaps else _first_name(measure),
                    "what": what or term("does what"),
                    "often": often,
                    "measured": term("measured how")
                    if "indicator" in gaps
                    else Clause(sentence("measured by {indicator}"), {"indicator": _said(measure)}),
                    "start": GAP if measure.baseline.value is None else measure.baseline.value,
                    "target": GAP if measure.target.value is None else measure.target.value,
                }
            ),
        ),
        gaps,
    )


def plain_action(measure: Measure, lexicon: Mapping[str, Lexicon]) -> str:
    """Return the action without who does it, and with a blank where the words were vague."""
    text = " ".join(measure.action.split()).rstrip(" .,;:")
    if is_placeholder(text):
        return ""
    for words in lexicon.values():
        text = words.vague.sub(GAP, text)
    text = _GAPS.sub(GAP, text)
    name = _first_name(measure)
    if name and text.casefold().startswith(f"{name.casefold()} "):
        text = text[len(name) + 1 :]
        surname = measure.responsible.name.split()[-1] if measure.responsible else ""
        text = text.removeprefix(f"{surname} ")
    elif text:
        text = text[0].lower() + text[1:]
    return text


def _gaps(measure: Measure, what: str, lexicon: Mapping[str, Lexicon]) -> Iterator[str]:
    if measure.responsible is None or is_placeholder(measure.responsible.name):
        yield "responsible"
    if not what or GAP in what:
        yield "action"
    if not measure.frequency and not frequency_in(measure.action, lexicon):
        yield "frequency"
    if is_placeholder(measure.indicator):
        yield "indicator"
    if measure.baseline.value is None and not measure.baseline.unknown:
        yield "baseline.value"
    if measure.target.value is None:
        yield "target.value"


def _often(measure: Measure, lexicon: Mapping[str, Lexicon]) -> str:
    """How often is said once: by the action, else by its own field, else it is asked for."""
    if frequency_in(measure.action, lexicon):
        return ""
    return measure.frequency or term("how often")


def _first_name(measure: Measure) -> str:
    names = measure.responsible.name.split() if measure.responsible else []
    return names[0] if names else ""


def _said(measure: Measure) -> str:
    return measure.indicator.strip().rstrip(".")
