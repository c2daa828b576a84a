"""Reads a passphrase or a recovery code: typed unseen, or from an open file. Never an argument.

What stands on a command line or in the environment can be read by every program of this machine.
"""

import getpass
import os
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Final

from meetingapp.errors import AppError

_MOST_BYTES: Final = 4096
_STANDARD_ERROR: Final = 2
"""Up to this number the streams are the terminal's own, and stay open."""
_TERMINAL: Final = Path("/dev/tty")


def add_secret(parser: ArgumentParser) -> None:
    """Let the command line name an open file to read the secret from."""
    parser.add_argument(
        "--passphrase-fd",
        metavar="N",
        type=int,
        help="read the passphrase from this open file; without it, you are asked",
    )


def read_secret(arguments: Namespace, prompt: str) -> str:
    """Give the secret: from the open file that was named, or typed at the terminal.

    Raises:
        AppError: ``cli.no_secret``: there is neither, or nothing was given.
    """
    number: int | None = arguments.passphrase_fd
    typed = _asked(prompt) if number is None else _from_file(number)
    if not typed:
        raise AppError("cli.no_secret")
    return typed


def _from_file(number: int) -> str:
    try:
        with os.fdopen(number, "rb", closefd=number > _STANDARD_ERROR) as opened:
            line = opened.readline(_MOST_BYTES)
        return line.decode("utf-8").rstrip("\r\n")
    except (OSError, ValueError):
        raise AppError("cli.no_secret") from None


def _asked(prompt: str) -> str:
    if not _has_terminal():
        raise AppError("cli.no_secret")
    try:
        return getpass.getpass(f"{prompt}: ")
    except EOFError:
        return ""


def _has_terminal() -> bool:
    """Tell whether somebody can type unseen: else it would be shown, or waited for in vain."""
    if sys.platform == "win32":
        return sys.stdin.isatty()
    try:
        os.close(os.open(_TERMINAL, os.O_RDWR | os.O_NOCTTY))
    except OSError:
        return False
    return True
