"""What a meeting cost whoever wrote it, and how long that takes a calm typist."""

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from tests.ui.effort.by_hand import Step
from tests.ui.person import Person

A_MINUTE: Final = 200
"""Characters a minute: somebody who types every day, and listens meanwhile."""
A_CLICK: Final = 1.5
"""Seconds for a click: the hand to the mouse, to the place, and back."""
_RECORDS: Final = os.environ.get("SAMRAAD_EFFORT_RECORDS")


@dataclass(frozen=True, slots=True)
class Cost:
    """Keys and clicks without free text; ``letters`` is the free text, the same everywhere."""

    keys: int
    clicks: int = 0
    letters: int = 0
    inputs: int = 0
    texts: int = 0

    @property
    def seconds(self) -> float:
        """How long it takes beside the free text."""
        return self.keys * 60 / A_MINUTE + self.clicks * A_CLICK

    @property
    def text_seconds(self) -> float:
        """How long the free text takes."""
        return self.letters * 60 / A_MINUTE

    def __add__(self, other: "Cost") -> "Cost":
        """Give both together."""
        mine, theirs = asdict(self), asdict(other)
        return Cost(**{name: mine[name] + theirs[name] for name in mine})


def cost_of(steps: Iterable[Step]) -> Cost:
    """Add up what is done by hand; each step counts as one."""
    chosen = tuple(steps)
    return Cost(sum(s.keys for s in chosen), sum(s.clicks for s in chosen), inputs=len(chosen))


def spent(person: Person) -> Cost:
    """Give what somebody at the keyboard has spent until now."""
    return Cost(person.keys, 0, person.letters, len(person.inputs), person.free_texts)


def keep(name: str, person: Person) -> None:
    """Leave it, with its list, for whoever writes docs/effort.md."""
    if _RECORDS is None:
        return
    folder = Path(_RECORDS)
    folder.mkdir(parents=True, exist_ok=True)
    record = {"cost": asdict(spent(person)), "inputs": person.inputs}
    (folder / f"{name}.json").write_text(json.dumps(record, ensure_ascii=False), "utf-8")
