"""The two small pieces of C that the built program has on Linux, and enchant's own files.

Used by ``build.spec``. The compiler is told nothing about the folder or the day, so that the same
bytes come of it anywhere.
"""

import ctypes
import ctypes.util
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
_ENCHANT: Final = "libenchant-2.so.2"
_PROVIDER: Final = "enchant_hunspell.so"
_NEEDED: Final = re.compile(r"NEEDED\s+(\S+)")
_SHARED: Final = re.compile(r"lib[^/]+\.so[.\d]*")
_OPENED_BY_NAME: Final = ("libpython", "libenchant")
_FLAGS: Final = ("-Os", "-s", "-Wall", "-Wextra", "-Werror", "-Wl,--build-id=none")


def _compiler() -> str:
    """Find the C compiler.

    Raises:
        SystemExit: there is none, with what to install.
    """
    found = shutil.which("gcc")
    if found is None:
        sys.exit("The build needs a C compiler. Debian, Ubuntu: sudo apt-get install gcc libc6-dev")
    return found


def launcher(folder: Path) -> Path:
    """Compile what a person starts."""
    return _compiled(HERE / "launcher.c", folder / "samraad", "-static")


def enchant_place(folder: Path) -> Path:
    """Compile what tells enchant where its files are."""
    made = folder / "enchant-place.so"
    return _compiled(HERE / "enchant_place.c", made, "-shared", "-fPIC", "-fvisibility=hidden")


def _compiled(source: Path, made: Path, *how: str) -> Path:
    made.parent.mkdir(parents=True, exist_ok=True)
    # Named as seen from its own folder: the compiler writes down the name it is given.
    command = [_compiler(), *_FLAGS, *how, "-o", str(made.resolve()), source.name]
    subprocess.run(command, cwd=source.parent, check=True)
    return made


def spelling_library() -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Give enchant's libraries and its data, each with the folder of the program it goes to.

    Raises:
        SystemExit: it is not on this machine.
    """
    soname = ctypes.util.find_library("enchant-2")
    if soname is None:
        sys.exit("The build needs the library of the spelling: make spelling")
    library = _folder_of(soname) / _ENCHANT
    provider = library.parent / "enchant-2" / _PROVIDER
    ordering = Path("/usr/share/enchant-2/enchant.ordering")
    return (
        [(str(library), "."), (str(provider), "enchant-2")],
        [(str(ordering), "enchant-2")],
    )


def _folder_of(soname: str) -> Path:
    """Ask the loader where a library lies."""
    ctypes.CDLL(soname)
    for line in Path("/proc/self/maps").read_text("utf-8").splitlines():
        place = Path(line.split()[-1])
        if place.name.startswith("libenchant-2.so"):
            return place.parent
    sys.exit(f"{soname} was loaded, and cannot be found.")


def needed(entries: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Leave out shared libraries that nothing which is kept has need of, again and again.

    Args:
        entries: what PyInstaller found: the name in the folder, the file, what it is.
    """
    wants = {name: _needs(file) for name, file, kind in entries if kind != "SYMLINK"}
    kept = entries
    while True:
        wanted = {each for name, *_ in kept for each in wants.get(name, ())}
        # A link is kept with the library it leads to, and a library with the links that lead to it.
        wanted |= {
            Path(file).name for name, file, kind in kept if kind == "SYMLINK" and name in wanted
        }
        left = [
            entry
            for entry in kept
            if not _SHARED.fullmatch(entry[0])
            or entry[0] in wanted
            or entry[0].startswith(_OPENED_BY_NAME)
        ]
        if len(left) == len(kept):
            return left
        kept = left


def _needs(file: str) -> list[str]:
    told = subprocess.run(["objdump", "-p", file], capture_output=True, text=True, check=False)
    return _NEEDED.findall(told.stdout)
