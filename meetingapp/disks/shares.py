"""Is a folder on another machine? A database that is written through a network can be lost there.

The write-ahead log needs memory that all its users share, and locks that hold: no network file
system promises either.
"""

import sys
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Final

from meetingapp.disks.mounts import mount_of

_KINDS: Final = {
    "9p": "9p",
    "afs": "AFS",
    "ceph": "Ceph",
    "cifs": "SMB",
    "davfs": "WebDAV",
    "glusterfs": "GlusterFS",
    "lustre": "Lustre",
    "ncpfs": "NetWare",
    "nfs": "NFS",
    "nfs4": "NFS",
    "smb3": "SMB",
    "smbfs": "SMB",
}
_FUSE: Final = "fuse."
# These are laid over a disk of this machine; every other file system of this kind is taken to
# lead out of it, as sshfs, rclone, davfs and those of the cloud services do.
_LOCAL_FUSE: Final = {"bindfs", "cryfs", "encfs", "exfat", "gocryptfs", "lxcfs", "mergerfs"}
_REMOTE_DRIVE: Final = 4  # DRIVE_REMOTE
DriveType = Callable[[str], int]


def share_of(folder: Path, mountinfo: str) -> str | None:
    """Name the kind of network file system that ``folder`` lies on; None on a disk of our own."""
    mount = mount_of(PurePosixPath(folder), mountinfo)
    if mount is None:
        return None
    if mount.kind.startswith(_FUSE):
        name = mount.kind.removeprefix(_FUSE)
        return None if name in _LOCAL_FUSE else name
    return _KINDS.get(mount.kind)


def windows_share_of(folder: str, drive_type: DriveType) -> str | None:
    r"""Tell whether a Windows path, as ``\\server\share`` or ``H:\``, leads out of the machine.

    Args:
        folder: an absolute path.
        drive_type: Windows’ own ``GetDriveTypeW``.
    """
    plain = folder.replace("/", "\\")
    for prefix in ("\\\\?\\UNC\\", "\\\\.\\UNC\\"):
        if plain.upper().startswith(prefix):
            return "UNC"
    plain = plain.removeprefix("\\\\?\\").removeprefix("\\\\.\\")
    if plain.startswith("\\\\"):
        return "UNC"
    return "SMB" if drive_type(plain[:2] + "\\") == _REMOTE_DRIVE else None


def drive_type(root: str) -> int:
    """Ask Windows what kind of drive ``root`` is; elsewhere there are none, so it is unknown."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - Windows alone needs it

        return int(ctypes.windll.kernel32.GetDriveTypeW(root))
    return 0
