"""Drives real veraPDF: one Java process answers for the whole run."""

import os
import subprocess
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Final, Self

import pytest

from tests.vera import parts

_SILENT_SECONDS: Final = 200.0
"""A file takes a tenth of a second; who is silent for so long is ended."""


class Vera:
    """Call it with the paths of PDF files: they must conform to every profile."""

    def __init__(self) -> None:
        self._java = subprocess.Popen(
            ["java", "-XX:TieredStopAtLevel=1", "-cp", parts.class_path(), "Vera"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            env={**os.environ, "LC_ALL": "C.UTF-8"},  # else Java cannot open «møte.pdf»
        )

    def __call__(
        self, paths: Path | Iterable[Path], profiles: Iterable[str] = ("2a", "ua1")
    ) -> None:
        """Fail the test with every rule that a file breaks."""
        files = [paths] if isinstance(paths, Path) else list(paths)
        assert files, "no files to check"
        faults = [
            f"{file.name} is not {profile}:\n  " + "\n  ".join(rules)
            for file in files
            for profile in profiles
            if (rules := self.broken_rules(file, profile))
        ]
        assert not faults, "\n".join(faults)

    def broken_rules(self, file: Path, profile: str) -> list[str]:
        """Return the rules of one profile that a file breaks, or why it cannot be read."""
        assert self._java.stdin is not None
        assert self._java.stdout is not None
        clock = threading.Timer(_SILENT_SECONDS, self._java.kill)
        clock.daemon = True
        clock.start()
        self._java.stdin.write(f"{profile}\t{file}\n")
        self._java.stdin.flush()
        verdict, *rules = self._answer()
        clock.cancel()
        return [] if verdict == "PASS" else [verdict, *rules]

    def _answer(self) -> list[str]:
        assert self._java.stdout is not None
        lines: list[str] = []
        for line in self._java.stdout:
            if line == ".\n":
                return lines
            lines.append(line.rstrip("\n"))
        return ["ERROR", "veraPDF stopped without an answer"]

    def __enter__(self) -> Self:
        """Use it in a ``with`` statement."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the Java process."""
        try:
            self._java.communicate(timeout=_SILENT_SECONDS)
        except subprocess.TimeoutExpired:
            self._java.kill()
            self._java.communicate()


def ready_or_skip() -> None:
    """Skip where veraPDF cannot run; in ``.ci/run`` that is a failure."""
    missing = parts.missing_packages()
    if not missing and parts.is_ready():
        return
    wanted = f"missing: {', '.join(missing)}" if missing else "run: make vera"
    reason = f"real veraPDF is not here ({wanted})"
    if parts.required():
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
