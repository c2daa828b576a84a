"""A program that stumbles again and again with canaries in its hands, and tells of it each way.

Run as ``python -m tests.faults.stumbler FOLDER COUNT``; all it says goes to standard error.
"""

# ruff: noqa: BLE001 - what is raised here is what is tested
import gc
import json
import logging
import re
import sys
import threading
import tomllib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import cycle
from pathlib import Path
from typing import Any, Final, cast

from typing_extensions import override

from meetingapp import __main__ as program
from meetingapp import log
from meetingapp.codec.file import read_meeting_file
from meetingapp.domain.case import Case, NamedChild
from meetingapp.domain.people import Person
from meetingapp.minutes import render
from meetingapp.ui.errors import bug_report
from meetingapp.wiring.door import Door
from meetingapp.wiring.session import Session
from tests.domain.jonas import jonas_case, jonas_meeting
from tests.faults.canaries import CANARIES
from tests.faults.tour import COST, PASSPHRASE

_LOGGER: Final = logging.getLogger("meetingapp.stumbler")
Stumble = Callable[[str, Session], object]


class _Speaks(Exception):  # noqa: N818 - it is no error of the program's
    """An error that says what it holds in every way an error can."""

    def __init__(self, word: str) -> None:
        super().__init__(word, {"word": word})
        self.word = word
        self.add_note(f"note: {word}")

    @override
    def __str__(self) -> str:
        return f"line one {self.word}\n2026 INFO meetingapp forged {self.word}"


def _raise(error: BaseException, cause: BaseException | None = None) -> None:
    raise error from cause


def _while_handling(word: str) -> None:
    try:
        int(word + "x")
    except ValueError:
        cast("dict[str, int]", {})[word]


def _broken(word: str) -> Any:
    return cast("Any", {"word": word})


STUMBLES: Final[tuple[Stumble, ...]] = (
    lambda word, _: int(word + "x"),
    lambda word, _: {"": ""}[word],
    lambda word, _: getattr(object(), word),
    lambda word, _: Path(f"/nowhere/{word}").read_text(),
    lambda word, _: Path(word + "\0").stat(),
    lambda word, _: f"ø{word}".encode("ascii"),
    lambda word, _: f"ø{word}".encode("utf-16-le").decode("ascii"),
    lambda word, _: json.loads(f'{{"{word}": '),
    lambda word, _: tomllib.loads(f"{word} = ["),
    lambda word, _: re.compile(f"({word}"),
    lambda word, _: Decimal(word + "x"),
    lambda word, _: date.fromisoformat(word),
    lambda word, _: _raise(_Speaks(word)),
    lambda word, _: _raise(RuntimeError(word), _Speaks(word)),
    lambda word, _: _raise(ExceptionGroup(word, [_Speaks(word), ValueError(word)])),
    lambda word, _: _while_handling(word),
    lambda word, _: read_meeting_file(json.dumps({"format_version": 1, word: word}).encode()),
    lambda word, _: render(_broken(word)),
    lambda word, session: session.save_case(_broken(word)),
    lambda word, session: session.save_case(replace(jonas_case(), reference=_broken(word))),
    lambda word, session: session.save_case(Case(word, NamedChild(word, _broken(word)))),
    lambda word, session: session.save_person(Person(word, _broken(word))),
    lambda word, session: session.save_meeting(replace(jonas_meeting(), place=_broken(word))),
    lambda word, session: session.save_discussion(word, _broken(word)),
    lambda word, session: session.open_room(word),
    lambda word, session: session.read_minutes_pdf(word),
    lambda word, session: session.import_type(f"{word}.toml", f"{word} = 3".encode()),
    lambda word, session: session.export_type(word),
)


def _in_a_thread(error: BaseException) -> None:
    thread = threading.Thread(target=_raise, args=(error,))
    thread.start()
    thread.join()


def _while_being_dropped(error: BaseException) -> None:
    class Dropped:
        def __del__(self) -> None:
            raise error

    Dropped()
    gc.collect()


def _with_no_room(error: BaseException) -> None:
    """Log where nothing can be written: logging itself would then tell of the entry."""
    with suppress(OSError), Path("/dev/full").open("w", encoding="utf-8") as full:
        handler = logging.StreamHandler(full)
        _LOGGER.addHandler(handler)
        _LOGGER.error("could not keep %s: %s", "case-1", error, exc_info=error)
        _LOGGER.removeHandler(handler)


def _at_the_end(error: BaseException) -> None:
    try:
        sys.excepthook(type(error), error, error.__traceback__)
    except SystemExit:
        return


TELLS: Final[tuple[Callable[[BaseException], object], ...]] = (
    lambda error: _LOGGER.error("could not save %s", "case-1", exc_info=error),
    lambda error: _LOGGER.error("could not save: %s", error),
    _LOGGER.error,
    lambda error: _LOGGER.error("bug\n%s", bug_report(error)),
    lambda error: sys.stderr.write(f"{bug_report(error)}\n"),
    _in_a_thread,
    _while_being_dropped,
    _with_no_room,
    _at_the_end,
)


def stumble(folder: Path, count: int) -> Iterator[BaseException]:
    """Stumble ``count`` times, and give the errors."""
    door = Door(folder / "vault", cost=COST)
    session = door.create(PASSPHRASE, door.new_recovery_code())
    words = cycle(CANARIES)
    for number in range(count):
        try:
            STUMBLES[number % len(STUMBLES)](next(words), session)
        except Exception as error:
            yield error
    session.close()


def run(folder: Path, count: int) -> None:
    """Stumble, and tell of each error in one way after the other."""
    program._tell_faults_without_what_they_quote()
    log.start(folder / "log")
    tells = cycle(TELLS)
    told = 0
    for error in stumble(folder, count):
        next(tells)(error)
        told += 1
    sys.stdout.write(f"{told}\n")


if __name__ == "__main__":
    run(Path(sys.argv[1]), int(sys.argv[2]))
