"""How a use case is called in a cell of the matrix."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from tests.services.matrix.world import Told


@dataclass(frozen=True)
class Call:
    """What a use case is given beside the desk."""

    positional: tuple[object, ...]
    named: Mapping[str, object]


Arguments: TypeAlias = Callable[[Told], Call]


def call(*positional: object, **named: object) -> Call:
    """Give what a use case is called with."""
    return Call(positional, MappingProxyType(named))
