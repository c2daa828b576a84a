"""Reading what was named on the command line, and writing beside what is there."""

from itertools import count
from pathlib import Path
from typing import Final

from meetingapp.codec.file import read_meeting_file
from meetingapp.codec.json_text import LARGEST_FILE
from meetingapp.domain.meeting import Sitting
from meetingapp.durable import add_file, private_folder
from meetingapp.errors import AppError

_LARGEST: Final = 200_000_000


def read_sitting(file: Path) -> Sitting:
    """Read a meeting file; never more of it than a meeting file may hold.

    Raises:
        AppError: ``cli.…`` for the file itself, ``file.…`` for what is in it.
    """
    return read_meeting_file(read_whole(file, LARGEST_FILE + 1))


def read_whole(file: Path, most: int = _LARGEST) -> bytes:
    """Read what was named on the command line, and of it at most ``most`` bytes.

    Raises:
        AppError: ``cli.…``.
    """
    try:
        with file.open("rb") as opened:
            return opened.read(most)
    except FileNotFoundError:
        raise AppError("cli.missing") from None
    except IsADirectoryError:
        raise AppError("cli.is_folder") from None
    except (OSError, ValueError):
        # Windows answers "permission denied" for a folder; a name may hold a null character.
        raise AppError("cli.is_folder" if _is_folder(file) else "cli.unreadable") from None


def make_folder(folder: Path) -> None:
    """Make the folder to write in, for its owner alone, unless it is there.

    Raises:
        AppError: ``cli.not_writable``.
    """
    try:
        private_folder(folder)
    except (OSError, ValueError):
        raise AppError("cli.not_writable") from None


def write_new(folder: Path, name: str, content: bytes) -> Path:
    """Write a file under ``name``, or under the next free name: nothing is ever overwritten.

    The file is readable by its owner alone, whatever the system's habit is: it is about a child.

    Raises:
        AppError: ``cli.not_writable``; no half file is left.
    """
    stem, suffix = Path(name).stem, Path(name).suffix
    for n in count(1):
        file = folder / (name if n == 1 else f"{stem}-{n}{suffix}")
        try:
            add_file(file, content)
        except FileExistsError:
            continue
        except OSError:
            raise AppError("cli.not_writable") from None
        return file
    raise AssertionError


def _is_folder(file: Path) -> bool:
    try:
        return file.is_dir()
    except (OSError, ValueError):
        return False
