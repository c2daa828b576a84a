"""Can whoever finds this machine read its disk? Told from what Linux says of swap and disks.

The vault itself is encrypted wherever it lies. But memory that is moved to an open swap area, and
what other programs keep on an open disk, is not.
"""

import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any, Final

from meetingapp.disks.mounts import mount_of, mountinfo
from meetingapp.errors import AppError

_SWAPS: Final = Path("/proc/swaps")
_COLUMNS: Final = "KNAME,PATH,TYPE,FSTYPE"
_IN_MEMORY: Final = "/dev/zram"
_SECONDS: Final = 5.0


def unencrypted(folder: Path) -> tuple[AppError, ...]:
    """Warn of swap and of the vault's disk where either is known to be unencrypted.

    What cannot be told, as on other systems than Linux, is not warned of.

    Returns:
        ``disk.swap_readable`` and ``disk.readable``, not raised.
    """
    try:
        swaps = _SWAPS.read_text("utf-8", "surrogateescape")
    except OSError:
        swaps = ""
    return judged(folder.resolve(), swaps=swaps, disks=_lsblk(), mounts=mountinfo())


def judged(folder: Path, *, swaps: str, disks: str, mounts: str) -> tuple[AppError, ...]:
    """Judge by the words of the system alone.

    Args:
        folder: where the vault lies.
        swaps: as /proc/swaps.
        disks: as ``lsblk --json`` with the columns KNAME, PATH, TYPE and FSTYPE.
        mounts: as /proc/self/mountinfo.
    """
    encrypted = _encrypted(disks)
    found = []
    for area in _areas(swaps):
        mount = None if area.startswith("/dev/") else mount_of(PurePosixPath(area), mounts)
        device = mount.source if mount else area
        if not area.startswith(_IN_MEMORY) and encrypted.get(device) is False:
            found.append(AppError("disk.swap_readable", name=area))
    mount = mount_of(PurePosixPath(folder), mounts)
    if mount and encrypted.get(mount.source) is False:
        found.append(AppError("disk.readable", name=mount.source))
    return tuple(found)


def _areas(swaps: str) -> Iterator[str]:
    """Give each swap area: a device or a file. The first line is a heading."""
    for line in swaps.splitlines()[1:]:
        if line.strip():
            yield line.split()[0].replace("\\040", " ")


def _encrypted(disks: str) -> Mapping[str, bool]:
    """Tell of every device, under both its names, whether it lies on an encrypted one."""
    try:
        tree = json.loads(disks)["blockdevices"]
    except (ValueError, KeyError, TypeError):
        return {}
    found: dict[str, bool] = {}
    pending: list[tuple[dict[str, Any], bool]] = [(each, False) for each in tree]
    while pending:
        device, above = pending.pop()
        inside = above or device.get("type") == "crypt"
        for name in (device.get("path"), f"/dev/{device.get('kname')}"):
            # A mirror stands below each of its disks: it is safe only where all of them are.
            found[str(name)] = inside and found.get(str(name), True)
        pending += [(child, inside) for child in device.get("children", ())]
    return found


def _lsblk() -> str:
    program = shutil.which("lsblk")
    if program is None:
        return ""
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command, nothing of it typed by anybody
            [program, "--json", "--output", _COLUMNS],
            capture_output=True,
            check=False,
            encoding="utf-8",
            errors="surrogateescape",
            timeout=_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout
