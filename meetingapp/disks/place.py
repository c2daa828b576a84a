"""May a vault lie in this folder? Where not, the reason, and what may lie there instead."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from meetingapp.disks.mounts import mountinfo
from meetingapp.disks.shares import drive_type, share_of, windows_share_of
from meetingapp.disks.synced import service_of
from meetingapp.errors import AppError


def trouble_with(
    folder: Path, *, mounts: str | None = None, environment: Mapping[str, str] | None = None
) -> AppError | None:
    """Say why a vault in daily use must not lie in ``folder``; None when it may.

    Args:
        folder: where the vault lies or will lie.
        mounts: what is mounted, in the words of Linux; asked of the system when None.
        environment: of the process; the real one when None.

    Returns:
        ``disk.network`` or ``disk.synced``, not raised.
    """
    text = mountinfo() if mounts is None else mounts
    for path in {folder.absolute(), folder.resolve()}:
        if service := service_of(path, os.environ if environment is None else environment):
            return AppError("disk.synced", folder=str(folder), service=service)
        share = share_of(path, text)
        if sys.platform == "win32":
            share = windows_share_of(str(path), drive_type)
        if share:
            return AppError("disk.network", folder=str(folder), kind=share)
    return None
