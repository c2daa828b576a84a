"""Days, times, numbers and bytes as they are written: one way each, and nothing coerced.

pydantic reads "34" as a number and a moment as a day even when strict. So its schema of a type is
tightened: these get readers of our own, and a union of kinds is told apart by ``kind``.
"""

import base64
import binascii
import re
from collections.abc import Callable, Mapping
from datetime import date, time
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import Any, Final, cast

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from meetingapp.domain.limits import fits, is_in_reach

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_TIME: Final = re.compile(r"\d{2}:\d{2}(:\d{2})?", re.ASCII)


def tightened(schema: CoreSchema) -> CoreSchema:
    """Return the schema with our own readers of days, times, numbers and kinds."""
    return cast("CoreSchema", _walk(schema))


def _walk(node: Any) -> Any:
    if isinstance(node, list):
        return [_walk(part) for part in node]
    if not isinstance(node, dict):
        return node
    kind = node.get("type")
    if isinstance(kind, str) and kind in _READERS:
        return core_schema.no_info_plain_validator_function(_READERS[kind])
    walked = {key: _walk(part) for key, part in node.items() if key != "metadata"}
    if kind == "union" and (choices := _by_kind(walked["choices"])):
        return core_schema.tagged_union_schema(choices, "kind")
    return walked


def _by_kind(choices: list[Any]) -> dict[str, CoreSchema]:
    """Return the choices by what their ``kind`` must say; empty if they have none."""
    found: dict[str, CoreSchema] = {}
    for choice in choices:
        fields = choice["schema"]["fields"] if choice["type"] == "dataclass" else ()
        kinds = [f["schema"]["schema"]["expected"] for f in fields if f["name"] == "kind"]
        found.update({kind: choice for expected in kinds for kind in expected})
    return found


def _day(raw: object) -> date:
    if not isinstance(raw, str) or not _DAY.fullmatch(raw):
        raise PydanticCustomError("not_a_day", "not a day")
    try:
        day = date.fromisoformat(raw)
    except ValueError:
        raise PydanticCustomError("not_a_day", "not a day") from None
    if not is_in_reach(day):
        raise PydanticCustomError("day_out_of_range", "out of range")
    return day


def _time(raw: object) -> time:
    if not isinstance(raw, str) or not _TIME.fullmatch(raw):
        raise PydanticCustomError("not_a_time", "not a time")
    try:
        return time.fromisoformat(raw)
    except ValueError:
        raise PydanticCustomError("not_a_time", "not a time") from None


def _number(raw: object) -> Decimal:
    if isinstance(raw, bool) or not isinstance(raw, int | float | Decimal):
        raise PydanticCustomError("not_a_number", "not a number")
    try:
        number = Decimal(str(raw))
    except InvalidOperation:
        raise PydanticCustomError("not_a_number", "not a number") from None
    if not fits(number):
        raise PydanticCustomError("number_too_long", "too long")
    return number


def _bytes(raw: object) -> bytes:
    if not isinstance(raw, str):
        raise PydanticCustomError("not_bytes", "not base64")
    try:
        return base64.b64decode(raw, validate=True)
    except (binascii.Error, ValueError):
        raise PydanticCustomError("not_bytes", "not base64") from None


_READERS: Final[Mapping[str, Callable[[object], object]]] = MappingProxyType(
    {"bytes": _bytes, "date": _day, "time": _time, "decimal": _number}
)
