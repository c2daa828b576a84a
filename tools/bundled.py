"""Tells what the built program is made of: packages that run, and what lies inside them.

A package runs when our own dependencies lead to it, on any of the systems we build for and on any
Python we allow; what only builds and tests is left out.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT: Final = Path(__file__).resolve().parent.parent
LOCK: Final = ROOT / "requirements.lock"
_DATA: Final = ROOT / "tools" / "licences.toml"
_SYSTEMS: Final = (
    ("linux", "Linux", "posix"),
    ("win32", "Windows", "nt"),
    ("darwin", "Darwin", "posix"),
)
_PYTHONS: Final = ("3.11", "3.12", "3.13")
BUILT_WITH: Final = (3, 11)
"""The Python of the built program: only with it is all installed whose licence it needs."""
_LOCKED: Final = re.compile(
    r"^([\w.-]+)==([^\s;\\]+)[^\n]*((?:\n    --hash=\S+[^\n]*)*)", re.MULTILINE
)
_HASH: Final = re.compile(r"--hash=sha256:([0-9a-f]{64})\b")


@dataclass(frozen=True, slots=True)
class Locked:
    """One package as requirements.lock pins it."""

    name: str
    version: str
    hashes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Something in the built program that has a licence of its own.

    Attributes:
        id: the name of its text.
        within: the package that brings it, where it is no package itself.
        texts: where its licence is copied from; none where the text is kept by hand.
        files: patterns of the file names that belong to it.
        system: it is a library of the system that builds, not of a package.
    """

    id: str
    name: str
    licence: str
    version: str = ""
    within: str = ""
    texts: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    note: str = ""
    system: bool = False
    is_package: bool = False


def require_built_with() -> None:
    """Leave with a sentence where this is another Python than the built program has."""
    if sys.version_info[:2] != BUILT_WITH:
        wanted, here = (".".join(map(str, each)) for each in (BUILT_WITH, sys.version_info[:2]))
        raise SystemExit(
            f"Lists of parts and licences are made with Python {wanted}, as the program is built; "
            f"this is {here}, which needs other packages. Set up with: make PYTHON=python{wanted}"
        )


@cache
def locked() -> dict[str, Locked]:
    """Read every package of requirements.lock, by its name."""
    found = (
        Locked(canonicalize_name(name), version, tuple(_HASH.findall(hashes)))
        for name, version, hashes in _LOCKED.findall(LOCK.read_text("utf-8"))
    )
    return {each.name: each for each in found}


@cache
def running() -> tuple[Locked, ...]:
    """Tell which of them the program needs to run, on any system."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    waiting = [Requirement(line) for line in project["dependencies"]]
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        key = (name, frozenset(wanted.extras))
        if key not in seen:
            seen.add(key)
            waiting += _needs(name, wanted.extras)
    return tuple(locked()[name] for name in sorted({name for name, _ in seen}))


def _needs(name: str, extras: set[str]) -> Iterator[Requirement]:
    """Give what an installed package needs; what is not for this system has no metadata here."""
    for line in (installed.requires or ()) if (installed := distribution(name)) else ():
        needed = Requirement(line)
        marker = needed.marker
        if marker is None or any(
            marker.evaluate(dict(where, extra=extra))
            for where in _places()
            for extra in extras or {""}
        ):
            yield needed


@cache
def _places() -> tuple[dict[str, str | AbstractSet[str]], ...]:
    here = {key: str(value) for key, value in default_environment().items()}
    return tuple(
        {
            **here,
            "sys_platform": system,
            "platform_system": platform,
            "os_name": kind,
            "python_version": python,
            "python_full_version": f"{python}.0",
        }
        for system, platform, kind in _SYSTEMS
        for python in _PYTHONS
    )


def distribution(name: str) -> metadata.Distribution | None:
    """Give the metadata of an installed package."""
    try:
        return metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return None


@cache
def parts() -> tuple[Part, ...]:
    """Give everything the built program holds: the packages first."""
    told = tomllib.loads(_DATA.read_text("utf-8"))
    packages = tuple(_package(each, told["packages"].get(each.name, {})) for each in running())
    return (*packages, *map(_part, told["parts"]))


def _part(told: dict[str, Any]) -> Part:
    fields: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in told.items()}
    return Part(**fields)


def _package(package: Locked, told: dict[str, object]) -> Part:
    installed = distribution(package.name)
    of_its_own = dict(installed.metadata.json).get("license_expression") if installed else None
    licence = told.get("licence") or of_its_own
    if not licence:
        raise SystemExit(f"{package.name}: say in tools/licences.toml under which licence it is")
    texts = told.get("texts")
    files = _texts_of(installed) if installed else ()
    sources = texts if isinstance(texts, list) else [f"package:{package.name}/{f}" for f in files]
    return Part(
        package.name,
        installed.metadata["Name"] if installed else package.name,
        str(licence),
        package.version,
        texts=tuple(sources),
        is_package=True,
    )


def _texts_of(installed: metadata.Distribution) -> tuple[str, ...]:
    """Name the licence texts in a package's metadata."""
    return tuple(sorted(name for name, _ in _kept(installed) if not name.startswith("sboms/")))


def _kept(installed: metadata.Distribution) -> Iterator[tuple[str, Path]]:
    """Give the licence texts and lists of parts of a package, each with where it lies."""
    for file in installed.files or ():
        folder, _, inside = str(file).partition("/")
        if not folder.endswith(".dist-info"):
            continue
        name = inside.removeprefix("licenses/")
        is_text = inside.startswith("licenses/") or re.match(r"(?i)(licen[cs]e|copying)", inside)
        if is_text or inside.startswith("sboms/"):
            yield name, Path(str(file.locate()))


def kept_file(package: str, name: str) -> Path | None:
    """Find one text of a package's metadata, where the package is installed here."""
    installed = distribution(package)
    return dict(_kept(installed)).get(name) if installed else None


def lists_within(package: str) -> tuple[Path, ...]:
    """Find the lists of parts that a package brings of what was built into it."""
    installed = distribution(package)
    found = _kept(installed) if installed else ()
    return tuple(sorted(path for name, path in found if name.startswith("sboms/")))
