"""All the rows, in the order of the agenda."""

from typing import Final

from tests.domain.gates.cases import (
    a00,
    a01,
    a02,
    a02_anonymous,
    a02_signers,
    a03,
    a03_evaluation,
    a04,
    a05,
    a05_unheard,
    a06_to_a08,
    a09,
    a10,
    a11_to_a14,
    final,
    lint,
    overlays,
    stopped,
    system,
)
from tests.domain.gates.cases.row import Row

_PARTS: Final = (
    a00, a01, a02, a02_signers, a02_anonymous, a03, a03_evaluation, a04, a05, a05_unheard,
    a06_to_a08, a09, a10, lint, a11_to_a14, system, stopped, final,
)  # fmt: skip

_SPOKEN: Final = tuple(row for part in _PARTS for row in part.ROWS)

ROWS: Final[tuple[Row, ...]] = (*_SPOKEN, *overlays.overlaid(_SPOKEN))
