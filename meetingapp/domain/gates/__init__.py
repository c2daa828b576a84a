"""The kinds of gates. A new kind is one module here and one line in the list."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.domain.gates.base import Gate

_ALL: Final[tuple[type[Gate], ...]] = ()

KINDS: Final[Mapping[str, type[Gate]]] = MappingProxyType({kind.kind: kind for kind in _ALL})
"""Every kind by the name a template uses for it."""
