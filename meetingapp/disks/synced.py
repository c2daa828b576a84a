"""Is a folder kept in step with a cloud service? These copy the database without its log."""

from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

# The names these programs give their folders, in lower case.
_NAMED: Final[Mapping[str, tuple[str, ...]]] = {
    "OneDrive": ("onedrive", "onedrive - *", "skydrive"),
    "Dropbox": ("dropbox", "dropbox (*)"),
    "Nextcloud": ("nextcloud", "nextcloud?", "owncloud"),
    "Google Drive": ("google drive", "googledrive*", "google drive (*)"),
    "iCloud": ("icloud drive", "iclouddrive", "com~apple~clouddocs", "mobile documents"),
    "Box": ("box", "box sync", "box-box"),
    "Syncthing": ("syncthing",),
    "pCloud": ("pcloud drive", "pclouddrive"),
}
# What they leave in the folder, or in one above it, whatever it is called.
_MARKS: Final[Mapping[str, tuple[str, ...]]] = {
    "Dropbox": (".dropbox", ".dropbox.cache"),
    "Nextcloud": (".sync_*.db", "._sync_*.db", ".nextcloudsync.log", ".owncloudsync.log"),
    "Syncthing": (".stfolder",),
    "Google Drive": (".tmp.drivedownload", ".tmp.driveupload"),
}
_ONEDRIVE_FOLDERS: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


def service_of(folder: Path, environment: Mapping[str, str]) -> str | None:
    """Name the service that keeps ``folder`` in step; None when none is seen to.

    Args:
        folder: an absolute path, which need not be there yet.
        environment: of the process; Windows tells OneDrive's folders in it.
    """
    for name in _ONEDRIVE_FOLDERS:
        if (root := environment.get(name)) and folder.is_relative_to(root):
            return "OneDrive"
    for part in folder.parts:
        if service := _matching(_NAMED, [part.lower()]):
            return service
    for place in (folder, *folder.parents):
        if service := _matching(_MARKS, _hidden_in(place)):
            return service
    return None


def _hidden_in(folder: Path) -> list[str]:
    try:
        return [each.name for each in folder.iterdir() if each.name.startswith(".")]
    except OSError:
        return []  # not there yet, or not ours to look into


def _matching(patterns: Mapping[str, tuple[str, ...]], names: Iterable[str]) -> str | None:
    names = tuple(names)
    for service, shapes in patterns.items():
        if any(fnmatchcase(name, shape) for name in names for shape in shapes):
            return service
    return None
