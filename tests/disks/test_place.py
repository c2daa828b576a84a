"""Where a vault may lie: on this machine’s own disk, and in no folder that is copied elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pytest

from meetingapp.disks.mounts import mount_of
from meetingapp.disks.place import trouble_with
from meetingapp.disks.shares import share_of, windows_share_of
from meetingapp.disks.synced import service_of
from meetingapp.words import Language, Words
from tests.faults.campaign import Campaign

ROOT = "22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw\n"


def mounted(kind: str, point: str = "/srv/felles", source: str = "server:/felles") -> str:
    """Say it as Linux does: one line for the root, one for what is mounted on it."""
    return f"{ROOT}41 22 0:44 / {point} rw,relatime shared:9 - {kind} {source} rw,vers=4.2\n"


@dataclass(frozen=True)
class Place:
    """A folder where no vault may lie, and why."""

    folder: str
    mounts: str
    code: str
    named: str


FORBIDDEN = (
    Place("/srv/felles/vault", mounted("nfs4"), "disk.network", "NFS"),
    Place("/srv/felles/vault", mounted("nfs"), "disk.network", "NFS"),
    Place("/srv/felles/vault", mounted("cifs", source="//server/felles"), "disk.network", "SMB"),
    Place("/srv/felles/vault", mounted("smb3", source="//server/felles"), "disk.network", "SMB"),
    Place("/srv/felles/vault", mounted("9p", source="share"), "disk.network", "9p"),
    Place("/srv/felles/vault", mounted("fuse.sshfs"), "disk.network", "sshfs"),
    Place("/srv/felles/vault", mounted("fuse.rclone"), "disk.network", "rclone"),
    Place("/h/kari/OneDrive - Prøve kommune/vault", ROOT, "disk.synced", "OneDrive"),
    Place("/h/kari/Dropbox/vault", ROOT, "disk.synced", "Dropbox"),
    Place("/h/kari/Nextcloud/samråd", ROOT, "disk.synced", "Nextcloud"),
    Place("/h/kari/Google Drive/vault", ROOT, "disk.synced", "Google Drive"),
    Place("/h/kari/Library/Mobile Documents/vault", ROOT, "disk.synced", "iCloud"),
    Place("/h/kari/Box/vault", ROOT, "disk.synced", "Box"),
    Place("/h/kari/Syncthing/vault", ROOT, "disk.synced", "Syncthing"),
)


def test_a_vault_is_refused_on_shares_and_in_synchronised_folders(campaign: Campaign) -> None:
    tried = campaign(
        "T13", "a vault on a network share or in a synchronised folder", short=14, full=14
    )
    for place in FORBIDDEN:
        said = trouble_with(Path(place.folder), mounts=place.mounts, environment={})
        assert said is not None, place
        assert said.code == place.code
        sentence = Words(Language.NB).error(said)
        assert place.named in sentence
        assert "sikkerhetskopiene" in sentence
    tried.held(f"{len(FORBIDDEN)} of {len(FORBIDDEN)} refused with reason and advice")


@pytest.mark.parametrize(
    ("folder", "mounts"),
    [
        ("/h/kari/.local/share/samraad", ROOT),
        ("/h/kari/Dropboxen min", ROOT),
        ("/h/kari/inbox/vault", ROOT),
        ("/srv/felles-gammel/vault", mounted("nfs4")),
        ("/srv/felles/vault", mounted("fuse.gocryptfs")),
        ("/srv/felles/vault", mounted("fuseblk", source="/dev/sdb1")),
        ("/srv/felles/vault", mounted("vfat", source="/dev/sdb1")),
        ("/srv/felles/vault", ""),
    ],
)
def test_a_vault_may_lie_on_the_machines_own_disks(folder: str, mounts: str) -> None:
    assert trouble_with(Path(folder), mounts=mounts, environment={}) is None


def test_the_innermost_and_newest_mount_is_the_one_that_counts() -> None:
    over_a_share = mounted("nfs4") + "50 41 8:9 / /srv/felles/lokal rw - ext4 /dev/sdc1 rw\n"
    assert share_of(Path("/srv/felles/lokal/vault"), over_a_share) is None
    assert share_of(Path("/srv/felles/andre"), over_a_share) == "NFS"
    laid_over = mounted("nfs4") + "51 41 8:9 / /srv/felles rw - ext4 /dev/sdc1 rw\n"
    assert share_of(Path("/srv/felles"), laid_over) is None


def test_a_mount_with_a_space_in_its_name_is_read(tmp_path: Path) -> None:
    text = mounted("cifs", r"/mnt/felles\040mappe", r"//server/felles\040mappe")
    found = mount_of(PurePosixPath("/mnt/felles mappe/vault"), text)
    assert found is not None
    assert found.source == "//server/felles mappe"
    assert mount_of(PurePosixPath(tmp_path), "not a line of it\n\n1 2 3 - \n") is None


def test_a_link_to_a_share_is_the_share(tmp_path: Path) -> None:
    share = tmp_path / "share"
    share.mkdir()
    link = tmp_path / "link"
    link.symlink_to(share)
    said = trouble_with(link, mounts=mounted("nfs4", str(share)), environment={})
    assert said is not None
    assert said.code == "disk.network"


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".dropbox", "Dropbox"),
        (".stfolder", "Syncthing"),
        (".sync_6b1f.db", "Nextcloud"),
        (".tmp.drivedownload", "Google Drive"),
    ],
)
def test_a_synchronised_folder_of_any_name_is_known_by_its_marks(
    mark: str, service: str, tmp_path: Path
) -> None:
    (tmp_path / mark).touch()
    assert service_of(tmp_path / "not" / "made yet", {}) == service


def test_the_folder_windows_names_as_onedrives_is_onedrives(tmp_path: Path) -> None:
    assert service_of(tmp_path / "Skrivebord", {"OneDrive": str(tmp_path)}) == "OneDrive"
    assert service_of(tmp_path / "Skrivebord", {"OneDrive": ""}) is None


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        (r"\\server\felles\vault", "UNC"),
        ("//server/felles/vault", "UNC"),
        (r"\\?\UNC\server\felles", "UNC"),
        (r"H:\vault", "SMB"),
        (r"\\?\H:\vault", "SMB"),
        (r"C:\vault", None),
        (r"\\?\C:\vault", None),
    ],
)
def test_windows_names_its_shares_by_path_or_by_drive(folder: str, kind: str | None) -> None:
    drives: Callable[[str], int] = {"H:\\": 4, "C:\\": 3}.__getitem__
    assert windows_share_of(folder, drives) == kind


def test_the_disk_these_tests_run_on_may_hold_a_vault(tmp_path: Path) -> None:
    assert trouble_with(tmp_path / "vault") is None
