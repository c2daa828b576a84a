"""Builds the same sources twice, in two folders with an installation each, and compares the bytes.

``make reproducible``. What is built is what is committed.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
_FOLDERS: Final = ("one", "another folder with a longer name")


def main(work: Path) -> int:
    """Build twice; return 1, with the names of the files that differ, when any does."""
    shutil.rmtree(work, ignore_errors=True)
    moment = _told("git", "log", "-1", "--format=%ct").strip()
    built = [_built(work / name, moment) for name in _FOLDERS]
    first, second = built
    different = sorted(name for name in first | second if first.get(name) != second.get(name))
    for name in different:
        print(f"differs: {name}")
    packages = [f"{told}  {name}" for name, told in first.items() if name.endswith(".deb")]
    print(*packages, sep="\n")
    print(f"{len(first) - len(different)} of {len(first)} files are equal, byte for byte.")
    return 1 if different or not packages else 0


def _built(folder: Path, moment: str) -> dict[str, str]:
    """Build what is committed in a folder; give the checksum of every file, and of the package."""
    folder.mkdir(parents=True)
    packed = subprocess.run(["git", "archive", "HEAD"], cwd=ROOT, capture_output=True, check=True)
    subprocess.run(["tar", "-x"], cwd=folder, input=packed.stdout, check=True)
    surroundings = {**os.environ, "SOURCE_DATE_EPOCH": moment}
    # What an outer make says to its own would reach the inner one.
    for name in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS"):
        surroundings.pop(name, None)
    subprocess.run(["make", "deb"], cwd=folder, env=surroundings, check=True)
    made = folder / "dist"
    return {
        str(file.relative_to(made)): _checksum(file)
        for file in sorted(made.rglob("*"))
        if file.is_file() or file.is_symlink()
    }


def _checksum(file: Path) -> str:
    """Sum up a file's bytes and whether it may be run; a link is where it leads."""
    if file.is_symlink():
        return f"-> {file.readlink()}"
    told = hashlib.sha256(file.read_bytes()).hexdigest()
    return f"{told} {file.stat().st_mode & 0o777:o}"


def _told(*command: str) -> str:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
