"""What lies outside the program is waited for, but never for long."""

import threading

import pytest

from meetingapp.errors import AppError
from meetingapp.vault.patience import Asking, Patience


def test_an_answer_or_an_error_comes_back_to_the_one_who_asked() -> None:
    def fails(_: Asking) -> None:
        raise KeyError("theirs")

    assert Patience().wait_for(lambda _: 42) == 42
    with pytest.raises(KeyError, match="theirs"):
        Patience().wait_for(fails)


def test_no_answer_is_given_up_and_the_thread_holds_nothing_up() -> None:
    release, ended = threading.Event(), threading.Event()

    def hangs(_: Asking) -> None:
        release.wait(10)
        ended.set()

    before = set(threading.enumerate())
    with pytest.raises(AppError) as refused:
        Patience(quick=0.05, asking=60).wait_for(hangs)
    assert refused.value.code == "vault.keyring_silent"
    [left] = set(threading.enumerate()) - before
    assert left.daemon
    release.set()
    assert ended.wait(5)


def test_a_person_who_is_asked_is_given_more_time_than_a_program() -> None:
    def asks(asking: Asking) -> str:
        assert asking.person(lambda seconds: threading.Event().wait(0.3) or seconds) == 5
        return "yes"

    assert Patience(quick=0.1, asking=5).wait_for(asks) == "yes"


def test_a_person_who_answers_when_nobody_waits_has_nothing_done_for_it() -> None:
    answers, written = threading.Event(), threading.Event()
    late: list[AppError] = []

    def asks(asking: Asking) -> None:
        try:
            asking.person(lambda _: answers.wait(10))
        except AppError as error:
            late.append(error)
            raise
        finally:
            written.set()

    with pytest.raises(AppError):
        Patience(quick=0.05, asking=0.05).wait_for(asks)
    answers.set()
    assert written.wait(5)
    assert [error.code for error in late] == ["vault.keyring_silent"]
