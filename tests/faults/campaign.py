"""A campaign tries one thing many times: a few in `make test`, all of them in `make faults`.

What a campaign saw is kept as one small file for each, and ``tests.faults.report`` makes
docs/trust-report.md of them. A campaign that did not reach its end has not held.
"""

import json
import os
import time
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final, Protocol

FULL: Final = os.environ.get("SAMRAAD_FAULTS") == "full"
_SEED: Final = int(os.environ.get("SAMRAAD_SEED", "20261122"))
_RECORDS: Final = os.environ.get("SAMRAAD_FAULTS_RECORDS")


@dataclass
class Tried:
    """One campaign under way.

    ``count`` is how many times to try; ``random`` gives the same surprises for the same seed.
    """

    target: str
    what: str
    count: int
    test: str
    seed: int = _SEED
    random: Random = field(init=False)
    started: float = field(default_factory=time.monotonic)

    def __post_init__(self) -> None:
        self.random = Random(f"{self.seed}/{self.test}")  # noqa: S311 - repeatable, not secret
        self._write(None)

    def held(self, result: str, count: int | None = None) -> None:
        """Note that the target held, and with what figure. Call it last.

        Args:
            result: the figure in plain words, such as “0 of 105 acknowledged commits lost”.
            count: how many were tried, where it is not ``self.count``.
        """
        self._write(result, count)

    def _write(self, result: str | None, count: int | None = None) -> None:
        if _RECORDS is None:
            return
        folder = Path(_RECORDS)
        folder.mkdir(parents=True, exist_ok=True)
        record = {
            "target": self.target,
            "what": self.what,
            "count": self.count if count is None else count,
            "result": result,
            "seed": self.seed,
            "seconds": round(time.monotonic() - self.started, 1),
            "full": FULL,
            "test": self.test,
        }
        name = "".join(c if c.isalnum() else "-" for c in f"{self.target}-{self.test}")
        (folder / f"{name[:180]}.json").write_text(json.dumps(record, ensure_ascii=False), "utf-8")


class Campaign(Protocol):
    """Begins a campaign; the fixture ``campaign`` is one."""

    def __call__(self, target: str, what: str, *, short: int, full: int) -> Tried:
        """Begin to try ``what`` for one target of the list in SECURITY.md, such as ``T01``."""
