"""Which file system a path lies on, as Linux tells it in /proc/self/mountinfo."""

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

_MOUNTINFO: Final = Path("/proc/self/mountinfo")
_ESCAPED: Final = re.compile(r"\\([0-7]{3})")  # a space in a name is written \040


@dataclass(frozen=True, slots=True)
class Mount:
    """One file system, where it is mounted, and the device or server it comes from."""

    point: PurePosixPath
    kind: str
    source: str


def mountinfo() -> str:
    """Give what the system says is mounted; nothing where it does not say."""
    try:
        return _MOUNTINFO.read_text("utf-8", "surrogateescape")
    except OSError:
        return ""


def mount_of(path: PurePosixPath, text: str) -> Mount | None:
    """Find the file system that ``path`` lies on: the longest mount, and of equals the newest."""
    found: Mount | None = None
    for mount in map(_read, text.splitlines()):
        if mount and path.is_relative_to(mount.point):
            deeper = found is None or len(mount.point.parts) >= len(found.point.parts)
            found = mount if deeper else found
    return found


def _read(line: str) -> Mount | None:
    before, separator, after = line.partition(" - ")
    where, what = before.split(" "), after.split(" ")
    match where, what:
        case [_, _, _, _, point, *_], [kind, source, *_] if separator:
            return Mount(PurePosixPath(_plain(point)), kind, _plain(source))
    return None


def _plain(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 8)), text)
