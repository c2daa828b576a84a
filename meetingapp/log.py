"""The log: what happened, in ids. Never what anybody wrote, not even inside an error.

An exception is told by its type and the places in the code it passed; its message is left out,
for messages quote what they stumble over. A line break can never forge an entry.
"""

import logging
import os
import sys
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Final

from typing_extensions import override

from meetingapp.durable import private_folder

FILE_NAME: Final = "samraad.log"
_NAME: Final = "meetingapp"
_MOST_BYTES: Final = 512 * 1024
_OLDER_FILES: Final = 2
_LONGEST: Final = 500
_MOST_CAUSES: Final = 5
_ROOT: Final = Path(__file__).resolve().parent.parent


def start(folder: Path) -> None:
    """Write to standard error and to a file in ``folder`` that is capped in size.

    Loggers are had by ``logging.getLogger(__name__)``. A folder that cannot be written is no
    reason not to start: then there is no file.
    """
    stop()
    # A handler that cannot write would print the entry's values, errors and all, to the console.
    logging.raiseExceptions = False
    handlers: list[logging.Handler] = []
    if sys.stderr is not None:  # a program without a console has none
        handlers.append(logging.StreamHandler(sys.stderr))
    with suppress(OSError):
        private_folder(folder)
        handlers.append(_PrivateFile(folder / FILE_NAME))
    root = logging.getLogger(_NAME)
    root.setLevel(logging.INFO)
    root.propagate = False
    for handler in handlers:
        handler.setFormatter(IdsOnly())
        root.addHandler(handler)


def stop() -> None:
    """Write no more, and close the file."""
    root = logging.getLogger(_NAME)
    for handler in tuple(root.handlers):
        root.removeHandler(handler)
        handler.close()


def told(error: BaseException) -> str:
    """Tell an error by its type and its places in the code, the first cause last."""
    causes: list[str] = []
    cause: BaseException | None = error
    while cause is not None and len(causes) < _MOST_CAUSES:
        causes.append(f"{type(cause).__name__} at {_places(cause)}")
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return ", after ".join(causes)


class IdsOnly(logging.Formatter):
    """One entry, one line: time in UTC, level, module, message, and where an error came from."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        """Write an entry without any exception's message."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        entry = f"{at} {record.levelname} {record.name} {_line(_message(record))[:_LONGEST]}"
        error = record.exc_info[1] if record.exc_info else None
        return entry if error is None else f"{entry}: {told(error)}"


class _PrivateFile(RotatingFileHandler):
    """A log file that only its owner may read, and that never grows beyond its cap."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=_MOST_BYTES, backupCount=_OLDER_FILES, encoding="utf-8")

    @override
    def _open(self) -> TextIOWrapper:
        return open(self.baseFilename, "a", encoding="utf-8", opener=_privately)


def _privately(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _message(record: logging.LogRecord) -> str:
    """Fill in the values; an error among them is told, not quoted."""
    if isinstance(record.msg, BaseException):
        return told(record.msg)
    if not isinstance(record.args, tuple) or not record.args:
        return str(record.msg)
    values = (told(v) if isinstance(v, BaseException) else v for v in record.args)
    try:
        return str(record.msg) % tuple(values)
    except (TypeError, ValueError):
        return str(record.msg)


def _line(text: str) -> str:
    """Make every character visible that could end a line or hide what stands beside it."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def _places(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return " > ".join(f"{_inside(frame.filename)}:{frame.lineno}" for frame in frames) or "?"


def _inside(file: str) -> str:
    """Name a file from the program's folder on; of others only the name, for paths name people."""
    path = Path(file)
    return path.relative_to(_ROOT).as_posix() if path.is_relative_to(_ROOT) else path.name
