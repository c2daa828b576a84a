"""A04: one question, the concern behind it, and what somebody has seen."""

from typing import Final

from meetingapp.domain.situation import Observation
from tests.domain.gates.cases.changes import part, then
from tests.domain.gates.cases.row import Change, Row, W, as_it_is

_PATH: Final = "purpose_and_concern"
_SEEN: Final = f"{_PATH}.observations"
_CONCERN: Final = "Jonas går ut fra lesestasjonen."


def _stated(**changes: object) -> Change:
    return part("purpose_and_concern", **changes)


def _seen(period: str, what: str = "går ut") -> Change:
    return _stated(observations=(Observation(what, period=period),), concern_text=_CONCERN)


def _concern(text: str) -> Change:
    return _stated(concern_text=text, observations=())


_NOTHING_SEEN: Final = _stated(observations=(), concern_text=_CONCERN)
_TIMES: Final = {
    "nb day": "mandag 16. november", "nb week": "uke 38–46", "nb month": "i oktober",
    "nn day": "måndag 16. november", "nn week": "veke 38–46", "nn month": "i oktober",
}  # fmt: skip
_LABELS: Final = {
    "nb umotivert": ("Jonas er umotivert på skolen.", "Jonas sier «jeg er umotivert» selv."),
    "nb lat": ("Jonas er lat i timene.", "Jonas later som han leser."),
    "nb vanskelig": ("Jonas er vanskelig i timene.", "Det er vanskelig for ham å lese høyt."),
    "nb ADHD": ("Jonas har ADHD.", "Jonas har ADHD ifølge BUP."),
    "nn umotivert": ("Jonas er umotivert på skulen.", "Jonas seier «eg er umotivert» sjølv."),
    "nn lat": ("Jonas er lat i timane.", "Jonas går ut av timane."),
    "nn vanskeleg": ("Jonas er vanskeleg i timane.", "Det er vanskeleg for han å lese høgt."),
    "nn ADHD": ("Jonas har ADHD.", "Jonas har ADHD ifølgje BUP."),
}  # fmt: skip

ROWS: Final = (
    Row("G-PURP-1", "question", as_it_is, _stated(purpose_question="se forrige"),
        f"{_PATH}.purpose_question"),
    Row("G-PURP-1", "three words", _stated(purpose_question="hva gjør vi"),
        _stated(purpose_question="hva nå"), f"{_PATH}.purpose_question"),
    Row("G-PURP-1", "concern", as_it_is,
        then(lambda e: e.with_case(concern=""), _stated(concern_text="-")),
        f"{_PATH}.concern_text"),
    Row("G-PURP-1", "not a copy", as_it_is,
        _stated(purpose_question=_CONCERN, concern_text=_CONCERN), f"{_PATH}.purpose_question"),
    Row("G-PURP-2", "observation", as_it_is, _NOTHING_SEEN, _SEEN, W),
    Row("G-PURP-2", "concern is none", as_it_is,
        _concern("Han går ut hver uke siden september."), _SEEN, W),
    *(Row("G-PURP-2", f"time {branch}", _seen(when), _seen("av og til"), f"{_SEEN}.0.period", W)
      for branch, when in _TIMES.items()),
    *(Row("G-PURP-3", f"label {branch}", _concern(said), _concern(label),
          f"{_PATH}.concern_text", W)
      for branch, (label, said) in _LABELS.items()),
    Row("G-PURP-3", "label in an observation", _seen("uke 38", "legger hodet på pulten"),
        _seen("uke 38", "er giddeløs"), f"{_SEEN}.0.what", W),
)  # fmt: skip
