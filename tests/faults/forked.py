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

FAULT: Final = 70
"""How a child ends that met what it did not expect."""


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
        while self.heard.count(b"\n") < words:
            more = self.line.recv(65536)
            if not more:
                return
            self.heard += more

    def kill_after(self, seconds: float) -> list[str]:
        """Kill it so many seconds from now, and give all it said."""
        time.sleep(seconds)
        os.kill(self.pid, signal.SIGKILL)
        return self.ended()[0]

    def ended(self) -> tuple[list[str], int]:
        """Wait for its end; give all it said, and how it ended."""
        while more := self.line.recv(65536):
            self.heard += more
        self.line.close()
        _, status = os.waitpid(self.pid, 0)
        if self.watching is not None:
            self.watching.wait()
        said = self.heard.decode().split("\n")
        return said[:-1], os.waitstatus_to_exitcode(status)  # the last word may be half


def forked(does: Callable[[Callable[[object], None]], None]) -> Forked:
    """Fork a child that does something, given the means to say what it has done."""
    here, there = socket.socketpair()
    here.settimeout(_SILENT_SECONDS)
    pid = os.fork()
    if pid == 0:
        code = FAULT
        try:
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


def _let_anybody_watch() -> None:
    """Some systems let only a parent watch; strace is a sibling here."""
    ctypes.CDLL(None).prctl(_PR_SET_PTRACER, ctypes.c_ulong(2**64 - 1), 0, 0, 0)
