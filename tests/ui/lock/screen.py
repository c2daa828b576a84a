"""A real X screen of our own, with a program of ours on it and other programs beside."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from select import select

import pytest

from tests.started import IN_TIME, end_gently, ended_in_time

ROOT = Path(__file__).parents[3]


def tools_or_skip(*names: str) -> None:
    """Skip where a tool is missing, unless nothing may be skipped."""
    missing = [name for name in names if shutil.which(name) is None]
    if missing and os.environ.get("SAMRAAD_REQUIRE_ALL") != "1":
        pytest.skip(f"not installed here: {', '.join(missing)}")
    assert not missing


@contextmanager
def x_screen() -> Iterator[Mapping[str, str]]:
    """Give the environment of programs that are to show themselves on a screen of their own."""
    told, tells = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(tells), "-screen", "0", "1200x800x24", "-nolisten", "tcp"],
        pass_fds=[tells],
        stderr=subprocess.DEVNULL,
    )
    try:
        os.close(tells)
        with os.fdopen(told) as number:
            assert select([number], [], [], IN_TIME)[0], "Xvfb says nothing"
            display = f":{number.readline().strip()}"
        yield {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    finally:
        end_gently(server)


@dataclass
class Copier:
    """The program that copies as it is told."""

    running: "subprocess.Popen[str]"
    screen: Mapping[str, str]

    def do(self, order: str) -> str:
        """Give an order, and wait until it is done."""
        assert self.running.stdin is not None
        assert self.running.stdout is not None
        self.running.stdin.write(f"{order}\n")
        self.running.stdin.flush()
        return self.running.stdout.readline().strip()

    def paste(self, selection: str, kind: str | None = None) -> str:
        """Read what another program would paste; nothing where there is nothing."""
        wanted = ["-t", kind] if kind else []
        found = subprocess.run(
            ["xclip", "-o", "-selection", selection, *wanted],
            env=self.screen,
            capture_output=True,
            encoding="utf-8",
            timeout=IN_TIME,
            check=False,
        )
        return found.stdout if found.returncode == 0 else ""

    def copy_elsewhere(self, selection: str, text: str) -> None:
        """Let another program copy."""
        subprocess.run(
            ["xclip", "-selection", selection],
            env=self.screen,
            input=text,
            encoding="utf-8",
            stdout=subprocess.DEVNULL,
            timeout=IN_TIME,
            check=True,
        )


@contextmanager
def copier(screen: Mapping[str, str], kept_ms: int) -> Iterator[Copier]:
    """Run the program that copies."""
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.lock.copying_program", str(kept_ms)],
        env=screen,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    with ended_in_time(program) as running:
        assert running.stdout is not None
        assert running.stdout.readline().strip() == "ready"
        try:
            yield Copier(running, screen)
        finally:
            if running.stdin is not None:
                running.stdin.close()
            running.wait(10)
