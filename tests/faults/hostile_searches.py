"""What may be written to find something: signs that mean something to an index, and names."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

SYNTAX: Final = (
    "Bø-Lie", "O'Brien", "Bø-Lie*", '"Bø Lie"', "Bø NOT Lie", "Bø OR Lie", "Bø AND",
    "NEAR(Bø Lie, 2)",
    "title:Bø", "(Bø", "Bø)", '"', '""', "*", "^Bø", "-Lie", "+Bø", "{Bø}", "a:b:c", "Bø%", "_",
    "\\",
    "Bø\0Lie", "'; DROP TABLE person; --", "SELECT", "  Bø\u00a0Lie ", "B\u200bø", "[Bø",
)  # fmt: skip
LOOKED_FOR: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Bø-Lie": "Åse Bø-Lie",
        "bø-lie": "Åse Bø-Lie",
        "Bø‑Lie": "Åse Bø-Lie",
        "Bø–Lie": "Åse Bø-Lie",
        "A\u030ase": "Åse Bø-Lie",
        "O'Brien": "Sean O'Brien",
        "O’Brien": "Sean O'Brien",
        "o´brien": "Sean O'Brien",
        "O\u200b'Brien": "Sean O'Brien",
        "Оксана": "Оксана Testdahl",
    }
)
"""What people write for a name that is written otherwise."""
