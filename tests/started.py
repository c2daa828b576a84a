"""Programs that a test starts: one that stands still is ended, so that nobody waits for it."""

import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import AnyStr, Final

IN_TIME: Final = 200.0
"""Seconds: far more than any of them takes, and less than a test is given."""


@contextmanager
def ended_in_time(
    running: "subprocess.Popen[AnyStr]", seconds: float = IN_TIME
) -> Iterator["subprocess.Popen[AnyStr]"]:
    """Wait for the end of a program, as ``with running`` does, and for no longer than this.

    Whoever listens to one that is killed hears nothing more; the test then says why.
    """
    late = threading.Event()

    def end() -> None:
        late.set()
        running.kill()

    clock = threading.Timer(seconds, end)
    clock.daemon = True
    clock.start()
    try:
        with running:
            yield running
    finally:
        clock.cancel()
        told = f"a program stood still and was killed after {seconds:g} s: {running.args!r}"
        assert not late.is_set(), told


def end_gently(running: "subprocess.Popen[AnyStr]", seconds: float = 10.0) -> None:
    """Ask a program to end, and kill it where it does not."""
    running.terminate()
    try:
        running.wait(seconds)
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait(IN_TIME)
