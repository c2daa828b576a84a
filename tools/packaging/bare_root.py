"""A small Debian in a folder, to try the program in: no Python, no fonts, nothing of a person's.

It is made of packages that are on this machine: those named and all that they depend on, with
their entries in dpkg's own books, so that dpkg itself can install there.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

HOME_INSIDE: Final = "home/person"
"""The empty home of whoever tries the program, below the folder."""
_LINKS: Final = ("bin", "sbin", "lib", "lib32", "lib64", "libx32")
_NEVER: Final = ("fonts-", "ttf-", "python")
_UNREAD: Final = re.compile(r"/usr/share/(doc|man|locale|info|lintian|bug)/")
_FIELDS: Final = "${Package}\t${Version}\t${Provides}\t${Pre-Depends}, ${Depends}\n"
_ENTER: Final = (
    'mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev" && '
    'root=$1 && shift && exec env -i "${@:1:$0}" /usr/sbin/chroot "$root" "${@:$0+1}"'
)


@dataclass(frozen=True, slots=True)
class _Package:
    version: str
    needs: tuple[tuple[str, ...], ...]


@cache
def _installed() -> Mapping[str, tuple[str, _Package]]:
    """Read dpkg's books: each name, also a provided one, with the package that has it."""
    told = subprocess.run(
        ["dpkg-query", "-W", "-f", _FIELDS], capture_output=True, text=True, check=True
    )
    found: dict[str, tuple[str, _Package]] = {}
    provided: dict[str, tuple[str, _Package]] = {}
    for line in told.stdout.splitlines():
        name, version, provides, depends = line.split("\t")
        groups = tuple(tuple(_names(group, "|")) for group in depends.split(",") if group.strip())
        entry = (name, _Package(version, groups))
        found[name] = entry
        provided.update(dict.fromkeys(_names(provides, ","), entry))
    return {**provided, **found}


def _names(text: str, between: str) -> Iterable[str]:
    for part in text.split(between):
        if name := part.strip().split(" ")[0].split(":")[0]:
            yield name


def closure(packages: Iterable[str]) -> dict[str, str]:
    """Give the packages and all they depend on, each with its version.

    Raises:
        LookupError: one of them is not on this machine.
    """
    has, found, left = _installed(), dict[str, str](), list(packages)
    while left:
        wanted = left.pop()
        if wanted not in has:
            raise LookupError(wanted)
        name, package = has[wanted]
        if name in found or name.startswith(_NEVER):
            continue
        found[name] = package.version
        left += [
            next((each for each in any_of if each in has), any_of[0]) for any_of in package.needs
        ]
    return dict(sorted(found.items()))


def make(root: Path, packages: Iterable[str]) -> dict[str, str]:
    """Lay the packages out in an empty folder, and tell which they were."""
    for name in _LINKS:
        if Path("/", name).is_symlink():
            target = Path("/", name).readlink()
            (root / target).mkdir(parents=True, exist_ok=True)
            (root / name).symlink_to(target)
    for name in ("proc", "dev", "tmp", HOME_INSIDE, "etc", "var/lib/dpkg/info"):
        (root / name).mkdir(parents=True, exist_ok=True)
    (root / "tmp").chmod(0o1777)
    made = closure(packages)
    books = root / "var/lib/dpkg"
    with (books / "status").open("w", encoding="utf-8") as status:
        for name in made:
            status.write(_told("dpkg-query", "-s", name) + "\n")
            _copy_files(_told("dpkg-query", "-L", name).splitlines(), root)
    for file in Path("/var/lib/dpkg/info").glob("*.list"):
        if file.name.removesuffix(".list").split(":")[0] in made:
            shutil.copy2(file, books / "info" / file.name)
    return made


def _copy_files(paths: list[str], root: Path) -> None:
    for path in paths:
        here, there = Path(path), root / path.lstrip("/")
        if _UNREAD.match(path) or not path.startswith("/") or not os.path.lexists(here):
            continue
        if here.is_symlink():
            there.parent.mkdir(parents=True, exist_ok=True)
            if not os.path.lexists(there):
                there.symlink_to(here.readlink())
        elif here.is_dir():
            there.mkdir(parents=True, exist_ok=True)
        else:
            there.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(here, there)


def _told(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def run(
    root: Path, *command: str, environment: Mapping[str, str], seconds: float = 300
) -> subprocess.CompletedProcess[str]:
    """Run a command inside, with no other environment than the one given."""
    given = [f"{name}={value}" for name, value in environment.items()]
    as_root = () if os.geteuid() == 0 else ("--map-root-user",)
    inside = ("bash", "-c", _ENTER, str(len(given)), str(root), *given, *command)
    return subprocess.run(
        ["unshare", *as_root, "--mount", "--pid", "--fork", "--kill-child", *inside],
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds,
    )
