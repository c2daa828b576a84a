"""Sees to it that the system libraries Qt needs are there. Run by ``make setup``.

On Debian and Ubuntu they are installed when the user is root; anyone else is told the one
command that does it. Standard library only, apart from PySide6, which it tries.
"""

import os
import shutil
import subprocess
import sys
from typing import Final

TO_DRAW: Final = (
    "libgl1", "libegl1", "libglib2.0-0", "libxkbcommon0",
    "libfreetype6", "libfontconfig1", "libdbus-1-3",
)  # fmt: skip
FOR_A_WINDOW: Final = (
    "libxkbcommon-x11-0", "libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0",
)  # fmt: skip

_DRAWS: Final = "from PySide6.QtWidgets import QApplication; QApplication([])"
_OPENS_A_WINDOW: Final = """
import ctypes, pathlib
from PySide6.QtCore import QLibraryInfo
plugins = QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)
ctypes.CDLL(str(pathlib.Path(plugins) / "platforms" / "libqxcb.so"))
"""


def fault() -> str:
    """Return why Qt cannot start here, or nothing when it can."""
    probes = [_DRAWS]
    # Where a screen can be made, the suite makes one.
    has_screen = "DISPLAY" in os.environ or shutil.which("Xvfb") is not None
    if sys.platform == "linux" and has_screen:
        probes.append(_OPENS_A_WINDOW)
    for probe in probes:
        tried = subprocess.run(
            [sys.executable, "-c", probe],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            check=False,
        )
        if tried.returncode != 0:
            lines = tried.stderr.strip().splitlines()
            return lines[-1] if lines else f"exit code {tried.returncode}"
    return ""


def install(packages: tuple[str, ...]) -> None:
    """Install Debian packages; the caller is root."""
    apt = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-q"], env=apt, check=True)
    command = [
        *("apt-get", "install", "-q", "-y", "--no-upgrade", "--no-install-recommends"),
        *packages,
    ]
    subprocess.run(command, env=apt, check=True)


def main() -> int:
    """Check, install where that is possible, and check again."""
    reason = fault()
    if not reason:
        return 0
    packages = TO_DRAW + FOR_A_WINDOW
    if shutil.which("apt-get") is None:
        print(f"Qt cannot start: {reason}\nInstall the system libraries Qt 6 needs.")
        return 1
    if os.geteuid() != 0:
        print(f"Qt cannot start: {reason}\nInstall its system libraries, then try again:")
        print(f"  sudo apt-get install --no-install-recommends {' '.join(packages)}")
        return 1
    print(f"Qt cannot start: {reason}\nInstalling its system libraries …", flush=True)
    install(packages)
    reason = fault()
    if reason:
        print(f"Qt still cannot start: {reason}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
