"""Fills every field of a value, each text with words of its own, to see what becomes of them."""

import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from decimal import Decimal
from enum import Enum
from itertools import count
from typing import Any, Literal, get_args, get_origin, get_type_hints

from meetingapp.domain.people import PersonRef

Write = Callable[[int, str], str]
PLAIN: Write = "Zq{} ord fra {}".format


class Filler:
    """Makes values of any domain type. ``made`` maps each text to the field it was made for.

    ``text`` writes them, from a number and the name of the field.
    """

    def __init__(self, chosen: Mapping[str, object], text: Write) -> None:
        self._chosen = chosen
        self._text = text
        self._numbers = count(100)
        self.made: dict[str, str] = {}

    def fill(self, kind: Any, at: str) -> Any:  # noqa: PLR0911 - one return per kind of type
        """Make a value of type ``kind`` for the field ``at`` (``Measure.action``)."""
        if at in self._chosen:
            return self._chosen[at]
        origin, arguments = get_origin(kind), get_args(kind)
        if origin is tuple:
            return (self.fill(arguments[0], at),)
        if origin is Literal:
            return arguments[0]
        if origin is types.UnionType or origin is not None:
            return self.fill(next(a for a in arguments if a is not type(None)), at)
        if kind is str:
            text = self._text(next(self._numbers), at.partition(".")[2])
            self.made[text] = at
            return text
        if isinstance(kind, type) and is_dataclass(kind):
            hints = get_type_hints(kind)
            # A person is told by where it stands: the evaluator, the one who asked.
            name = at if kind is PersonRef else kind.__name__
            return kind(
                **{f.name: self.fill(hints[f.name], f"{name}.{f.name}") for f in fields(kind)}
            )
        if issubclass(kind, Enum):
            return next(iter(kind))
        plain = {date: date(2026, 11, 24), time: time(14, 15), Decimal: Decimal(7), bool: True}
        return plain.get(kind, 2)
