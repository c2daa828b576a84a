import subprocess
import sys

import pytest

from tests.started import end_gently, ended_in_time

STANDS_STILL = "import time; time.sleep(100)"
DEAF = (
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(1, flush=True); "
    "time.sleep(100)"
)


def python(does: str) -> "subprocess.Popen[str]":
    return subprocess.Popen([sys.executable, "-c", does], stdout=subprocess.PIPE, text=True)


def test_a_program_that_ends_is_no_trouble() -> None:
    with ended_in_time(python("print('ferdig')")) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "ferdig\n"
    assert running.returncode == 0


def first_word_of(program: "subprocess.Popen[str]") -> str:
    with ended_in_time(program, 0.2) as running:
        assert running.stdout is not None
        return running.stdout.readline()


def test_a_program_that_says_nothing_does_not_hold_up_who_listens() -> None:
    with pytest.raises(AssertionError, match=r"stood still and was killed after 0\.2 s"):
        first_word_of(python(STANDS_STILL))


def test_a_program_that_does_not_end_is_not_waited_for() -> None:
    with (
        pytest.raises(AssertionError, match="stood still"),
        ended_in_time(python(STANDS_STILL), 0.2),
    ):
        pass  # all the waiting is at the end


def test_a_program_that_does_not_listen_is_killed() -> None:
    with ended_in_time(python(DEAF)) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "1\n"  # from here on it does not listen
        end_gently(running, 0.1)
    assert running.returncode == -9
