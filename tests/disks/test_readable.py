"""Swap and disks that whoever finds the machine can read are warned of."""

import json
from pathlib import Path
from typing import Any

import pytest

from meetingapp.disks.readable import judged, unencrypted
from meetingapp.disks.room import free
from meetingapp.words import Language, Words
from tests.faults.campaign import Campaign

HEADING = "Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n"
FOLDER = Path("/h/kari/.local/share/samraad")


def disk(
    path: str, kind: str = "part", *children: dict[str, Any], kernel: str = ""
) -> dict[str, Any]:
    """A device as lsblk tells it."""
    kname = kernel or path.removeprefix("/dev/").replace("/", "-")
    return {"kname": kname, "path": path, "type": kind, "fstype": None, "children": [*children]}


def lsblk(*devices: dict[str, Any]) -> str:
    return json.dumps({"blockdevices": devices})


def swaps(*areas: str) -> str:
    return HEADING + "".join(f"{area}\tpartition\t8388604\t0\t-2\n" for area in areas)


def mounts(source: str, home: str = "") -> str:
    text = f"22 1 8:2 / / rw,relatime shared:1 - ext4 {source} rw\n"
    return text + (f"30 22 8:3 / /h rw - ext4 {home} rw\n" if home else "")


LUKS = disk("/dev/sda3", "part", disk("/dev/mapper/luks-1", "crypt", kernel="dm-0"))
LVM_IN_LUKS = disk(
    "/dev/nvme0n1p3",
    "part",
    disk(
        "/dev/mapper/dm_crypt-0",
        "crypt",
        disk("/dev/mapper/vg-root", "lvm", kernel="dm-1"),
        disk("/dev/mapper/vg-swap", "lvm", kernel="dm-2"),
        kernel="dm-0",
    ),
)
OPEN_LVM = disk("/dev/sdb1", "part", disk("/dev/mapper/vg-home", "lvm", kernel="dm-5"))
MIRROR = disk("/dev/md0", "raid1", kernel="md0")
OPEN_DISK = ["disk.readable"]
OPEN_SWAP = ["disk.swap_readable"]

# swaps, disks, mounts, what is warned of
MACHINES = {
    "all on one open disk": (swaps("/dev/sda2"), [disk("/dev/sda1"), disk("/dev/sda2")],
        mounts("/dev/sda1"), OPEN_SWAP + OPEN_DISK),
    "swap file on an open disk": (swaps("/swapfile"), [disk("/dev/sda1")],
        mounts("/dev/sda1"), OPEN_SWAP + OPEN_DISK),
    "encrypted disk, open swap": (swaps("/dev/sda2"), [disk("/dev/sda2"), LUKS],
        mounts("/dev/mapper/luks-1"), OPEN_SWAP),
    "open disk, encrypted swap": (swaps("/dev/dm-0"), [disk("/dev/sda1"), LUKS],
        mounts("/dev/sda1"), OPEN_DISK),
    "encrypted root, open home": (swaps("/dev/dm-0"), [LUKS, disk("/dev/sdb1")],
        mounts("/dev/mapper/luks-1", "/dev/sdb1"), OPEN_DISK),
    "open logical volume": (swaps(), [OPEN_LVM], mounts("/dev/mapper/vg-home"), OPEN_DISK),
    "two swap areas, one open": (swaps("/dev/dm-2", "/dev/sda9"), [LVM_IN_LUKS, disk("/dev/sda9")],
        mounts("/dev/mapper/vg-root"), OPEN_SWAP),
    "mirror of an open and an encrypted disk": (swaps(),
        [disk("/dev/sda1", "part", disk("/dev/mapper/luks-2", "crypt", MIRROR)),
         disk("/dev/sdb1", "part", MIRROR)], mounts("/dev/md0"), OPEN_DISK),
    "swap named by the kernel's own name": (swaps("/dev/dm-5"), [LUKS, OPEN_LVM],
        mounts("/dev/mapper/luks-1"), OPEN_SWAP),
    "swap file with a space on an open second disk": (swaps("/h/min\\040swap"),
        [LUKS, disk("/dev/sdb1")], mounts("/dev/mapper/luks-1", "/dev/sdb1"),
        OPEN_SWAP + OPEN_DISK),
}  # fmt: skip

CALM = {
    "everything inside one encrypted disk": (swaps("/dev/dm-2"), lsblk(LVM_IN_LUKS),
        mounts("/dev/mapper/vg-root")),
    "swap in compressed memory": (swaps("/dev/zram0"), lsblk(disk("/dev/zram0", "disk"), LUKS),
        mounts("/dev/mapper/luks-1")),
    "swap file on an encrypted disk": (swaps("/swapfile"), lsblk(LUKS),
        mounts("/dev/mapper/luks-1")),
    "no swap": (swaps(), lsblk(LUKS), mounts("/dev/mapper/luks-1")),
    "a disk lsblk does not know": (swaps("/dev/sdz1"), lsblk(), mounts("overlay")),
    "lsblk says nothing": (swaps("/dev/sda2"), "", mounts("/dev/sda1")),
    "lsblk says something else": (swaps("/dev/sda2"), "[1]", mounts("/dev/sda1")),
    "nothing is known": ("", "", ""),
}  # fmt: skip


def test_open_swap_and_open_disks_are_warned_of(campaign: Campaign) -> None:
    tried = campaign("T34", "machines whose swap or disk can be read", short=10, full=10)
    for name, (areas, disks, mounted, expected) in MACHINES.items():
        said = judged(FOLDER, swaps=areas, disks=lsblk(*disks), mounts=mounted)
        assert [warning.code for warning in said] == expected, name
        assert all("{" not in Words(Language.NN).error(warning) for warning in said)
    tried.held(f"warned in {len(MACHINES)} of {len(MACHINES)} unencrypted cases")


@pytest.mark.parametrize("name", CALM)
def test_nobody_is_warned_of_what_is_encrypted_or_not_known(name: str) -> None:
    areas, disks, mounted = CALM[name]
    assert judged(FOLDER, swaps=areas, disks=disks, mounts=mounted) == ()


def test_this_machine_can_be_asked(tmp_path: Path) -> None:
    codes = {warning.code for warning in unencrypted(tmp_path)}
    assert codes <= {"disk.readable", "disk.swap_readable"}


def test_a_machine_without_lsblk_is_asked_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert unencrypted(tmp_path) == ()


def test_room_is_asked_of_the_disk_a_folder_will_lie_on(tmp_path: Path) -> None:
    assert free(tmp_path / "not" / "made yet") > 0
