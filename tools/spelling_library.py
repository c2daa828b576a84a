"""Sees to it that the spelling has the system library it needs. Run by ``make setup``.

On Debian and Ubuntu it is installed when the user is root; anyone else is told the command that
does it. The program works without: the spelling is off then, and its settings say so.
"""

import os
import shutil
import subprocess
import sys
from typing import Final

PACKAGE: Final = "libenchant-2-2"


def is_there() -> bool:
    """Tell whether enchant finds its library."""
    tried = subprocess.run(
        [sys.executable, "-c", "import enchant"], capture_output=True, check=False
    )
    return tried.returncode == 0


def main() -> int:
    """Check, and install where that is possible; nothing here is worth stopping for."""
    if is_there():
        return 0
    command = ["apt-get", "install", "-q", "-y", "--no-install-recommends", PACKAGE]
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        print("The spelling is off until the system library enchant is there.")
        print(f"On Debian and Ubuntu: sudo apt-get install --no-install-recommends {PACKAGE}")
        return 0
    print("Installing the library of the spelling …", flush=True)
    apt = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-q"], env=apt, check=False)
    subprocess.run(command, env=apt, check=False)
    if not is_there():
        print("The spelling is off: enchant could not be installed.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
