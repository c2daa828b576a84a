"""Puts the built folder into a Debian package, with a menu entry and icons: ``make deb``.

The same folder, version and SOURCE_DATE_EPOCH give the same bytes. Nothing runs on installing or
removing: the package only has files.
"""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parents[1]
PROGRAM: Final = Path("usr/lib/samraad")
_SIZES: Final = (16, 24, 32, 48, 64, 128, 256)
_ICON: Final = ROOT / "resources" / "theme" / "samraad.svg"
_NEEDED: Final = re.compile(r"NEEDED\s+(\S+)")
_C_LIBRARY: Final = re.compile(rb"GLIBC_2\.(\d+)")
_SAID: Final = """\
Package: samraad
Version: {version}
Architecture: {architecture}
Maintainer: Samråd <samraad@localhost>
Section: misc
Priority: optional
Installed-Size: {size}
Depends: {depends}
Description: team meetings about a child, from agenda to archive-grade minutes
 Samråd leads Norwegian municipal teams that meet about a child through one
 agenda, to minutes that can go straight into the archive. Everything lies
 encrypted on this machine, and the program opens no network connection.
"""


def main(built: Path, folder: Path) -> Path:
    """Make the package, and return where it lies.

    Args:
        built: the folder that ``make build`` made.
        folder: where to put the package.
    """
    moment = int(os.environ["SOURCE_DATE_EPOCH"])
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    tree = folder / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    _lay_out(built, tree)
    size = sum(file.stat().st_size for file in tree.rglob("*") if file.is_file()) // 1024
    architecture = _said("dpkg", "--print-architecture").strip()
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "md5sums").write_text("".join(_checksums(tree)), "utf-8")
    (tree / "DEBIAN" / "control").write_text(
        _SAID.format(
            version=version,
            architecture=architecture,
            size=size,
            depends=", ".join(depends(built)),
        ),
        "utf-8",
    )
    _make_equal(tree, moment)
    package = folder / f"samraad_{version}_{architecture}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--threads-max=2", "--build"]
    subprocess.run([*command, str(tree), str(package)], check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)
    return package


def _lay_out(built: Path, tree: Path) -> None:
    """Put every file where Debian keeps such files."""
    shutil.copytree(built, tree / PROGRAM, symlinks=True)
    link = tree / "usr/bin/samraad"
    link.parent.mkdir(parents=True)
    link.symlink_to("../lib/samraad/samraad")
    share = tree / "usr/share"
    _copy(HERE / "samraad.desktop", share / "applications" / "samraad.desktop")
    _copy(_ICON, share / "icons/hicolor/scalable/apps/samraad.svg")
    _draw_icons(share / "icons/hicolor")
    documents = share / "doc" / "samraad"
    _copy(HERE / "copyright", documents / "copyright")
    changes = (ROOT / "CHANGELOG.md").read_bytes()
    (documents / "changelog.gz").write_bytes(gzip.compress(changes, mtime=0))


def _copy(file: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, to)


def _draw_icons(folder: Path) -> None:
    """Draw the icon in the sizes that desktops without SVG ask for."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415 - the platform is set first
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - loads Qt, so only once the platform is set

    drawn = QSvgRenderer(str(_ICON))
    for size in _SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        drawn.render(painter)
        painter.end()
        file = folder / f"{size}x{size}" / "apps" / "samraad.png"
        file.parent.mkdir(parents=True)
        image.save(str(file))


def depends(built: Path) -> list[str]:
    """Name the packages that hold the libraries which the folder needs and does not have."""
    files = [file for file in sorted(built.rglob("*")) if _is_elf(file)]
    has = {file.name for file in built.rglob("*")}
    needed = set(_NEEDED.findall(_said("objdump", "-p", *map(str, files)))) - has
    places = dict(
        re.findall(r"^\s*(\S+) \(.*x86-64.*\) => (\S+)", _said("ldconfig", "-p"), re.MULTILINE)
    )
    packages = {_package_of(places[name]) for name in needed if name in places} - {"libc6"}
    newest = max(int(found) for file in files for found in _C_LIBRARY.findall(file.read_bytes()))
    return [f"libc6 (>= 2.{newest})", *sorted(packages)]


def _is_elf(file: Path) -> bool:
    if not file.is_file() or file.is_symlink():
        return False
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"


def _package_of(library: str) -> str:
    """Ask dpkg whose a library is; where the system has /lib as a link, under either name."""
    names = {
        library,
        str(Path(library).resolve()),
        str(Path(library).resolve()).removeprefix("/usr"),
    }
    for name in sorted(names):
        found = subprocess.run(
            ["dpkg-query", "-S", name], capture_output=True, text=True, check=False
        )
        if found.returncode == 0:
            return found.stdout.split(":")[0]
    sys.exit(f"No package has {library}: what the program needs cannot be told.")


def _checksums(tree: Path) -> Iterator[str]:
    for file in sorted(tree.rglob("*")):
        if file.is_file() and not file.is_symlink():
            told = hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()
            yield f"{told}  {file.relative_to(tree)}\n"


def _make_equal(tree: Path, moment: int) -> None:
    """Give every file the rights and the time that it has on any machine."""
    for file in (tree, *tree.rglob("*")):
        if not file.is_symlink():
            runs = file.is_dir() or file.stat().st_mode & 0o100
            file.chmod(0o755 if runs else 0o644)
        os.utime(file, (moment, moment), follow_symlinks=False)


def _said(*command: str) -> str:
    told = subprocess.run(
        command, capture_output=True, text=True, check=True, env={**os.environ, "LC_ALL": "C.UTF-8"}
    )
    return told.stdout


if __name__ == "__main__":
    print(main(Path(sys.argv[1]), Path(sys.argv[2])))
