"""A child of this process, forked with everything loaded, to be broken on purpose."""

import ctypes
import os
import signal
import socket
import subprocess
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_SILENT_SECONDS: Final = 120.0
_PR_SET_PTRACER: Final = 0x59616D61
_PR_SET_PDEATHSIG: Final = 1

FAULT: Final = 70
"""How a child ends that met what it did not expect."""


class StoodStillError(AssertionError):
    """A child said nothing for so long that it was ended.

    Args:
        said: all it had said.
    """

    def __init__(self, said: list[str]) -> None:
        super().__init__(f"a child stood still after {len(said)} words")
        self.said = said


@dataclass
class Forked:
    """A child and the line on which it says what it has done."""

    pid: int
    line: socket.socket
    heard: bytes = b""
    watching: subprocess.Popen[bytes] | None = None
    beside: "Forked | None" = None

    def wait_for(self, words: int) -> None:
        """Listen until the child has said so many words, or has ended."""
        while self.heard.count(b"\n") < words and self._hears_more():
            pass

    def kill_after(self, seconds: float) -> list[str]:
        """Kill it so many seconds from now, and give all it said."""
        time.sleep(seconds)
        os.kill(self.pid, signal.SIGKILL)
        return self.ended()[0]

    def ended(self) -> tuple[list[str], int]:
        """Wait for its end; give all it said, and how it ended."""
        while self._hears_more():
            pass
        self.line.close()
        _, status = os.waitpid(self.pid, 0)
        if self.watching is not None:
            self.watching.wait()
        return self._said(), os.waitstatus_to_exitcode(status)

    def _said(self) -> list[str]:
        return self.heard.decode().split("\n")[:-1]  # the last word may be half

    def _hears_more(self) -> bool:
        """Listen for more; a child that stands still is ended, so that nobody waits for it."""
        try:
            more = self.line.recv(65536)
        except TimeoutError:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
            raise StoodStillError(self._said()) from None
        self.heard += more
        return bool(more)


def forked(does: Callable[[Callable[[object], None]], None]) -> Forked:
    """Fork a child that does something, given the means to say what it has done."""
    here, there = socket.socketpair()
    here.settimeout(_SILENT_SECONDS)
    pid = os.fork()
    if pid == 0:
        code = FAULT
        try:
            _end_with_the_parent()
            here.close()
            # Sent, not written: the writes are what is made to fail.
            does(lambda word: there.sendall(f"{word}\n".encode()))
            code = 0
        except BaseException:
            traceback.print_exc()
            raise
        finally:
            os._exit(code)
    there.close()
    return Forked(pid, here)


def forked_under(watch: Sequence[str], does: Callable[[Callable[[object], None]], None]) -> Forked:
    """Fork a child that begins only when strace, with these arguments, watches it."""

    def stopped_first(say: Callable[[object], None]) -> None:
        _let_anybody_watch()
        os.kill(os.getpid(), signal.SIGSTOP)
        does(say)

    child = forked(stopped_first)
    os.waitpid(child.pid, os.WUNTRACED)
    watching = subprocess.Popen(
        ["strace", "-qq", *watch, "-p", str(child.pid)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    status = Path(f"/proc/{child.pid}/status")
    while "TracerPid:\t0\n" in status.read_text():
        assert watching.poll() is None, "strace could not watch its child"
        time.sleep(0.001)
    os.kill(child.pid, signal.SIGCONT)
    child.watching = watching
    return child


def _end_with_the_parent() -> None:
    """Whoever waits for the parent's output would wait for a child that is left as well."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, ctypes.c_ulong(signal.SIGKILL), 0, 0, 0)


def _let_anybody_watch() -> None:
    """Some systems let only a parent watch; strace is a sibling here."""
    ctypes.CDLL(None).prctl(_PR_SET_PTRACER, ctypes.c_ulong(2**64 - 1), 0, 0, 0)
