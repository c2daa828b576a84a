"""How the command line speaks: results on standard output, troubles in one line on the other."""

import os
import sys

from meetingapp.errors import AppError
from meetingapp.words import Language, Words

CANNOT_BE_USED = 2
_LONGEST_NAME = 160
_SPACES = "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"  # how dates and numbers are written


def one_line(text: str) -> str:
    """Return the text on one line, without characters that steer a terminal or hide others."""
    return "".join(c if c.isprintable() or c in _SPACES else "�" for c in text)


def complain(text: str) -> None:
    """Write one line on standard error."""
    sys.stderr.write(f"{one_line(text)}\n")


def say(text: str) -> None:
    """Write to standard output, now.

    Raises:
        AppError: ``cli.not_said``: the disk it is led to is full, or gone.
        BrokenPipeError: whoever read it has left.
    """
    try:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError:
        say_no_more()
        raise AppError("cli.not_said") from None


def say_no_more() -> None:
    """Lead what is still unsaid nowhere. Python would else try once more, and fail, at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def failed(error: AppError, language: str = "nb", about: str = "") -> int:
    """Say an error in one line and return the exit code of what cannot be used."""
    said = Words(Language(language)).error(error)
    complain(f"{_end_of(about)}: {said}" if about else said)
    return CANNOT_BE_USED


def _end_of(name: str) -> str:
    """Return a file name short enough for one line: the end of it tells most."""
    return name if len(name) <= _LONGEST_NAME else f"…{name[-_LONGEST_NAME:]}"
