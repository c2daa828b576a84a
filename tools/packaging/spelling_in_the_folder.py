"""Run by the built program before its own first line: the spelling's library lies in its folder.

Otherwise enchant would be looked for on the system, by running ``ldconfig`` and a compiler.
"""

import ctypes
import os
import sys
from pathlib import Path

_folder = Path(getattr(sys, "_MEIPASS", ""))
ctypes.CDLL(str(_folder / "enchant-place.so"), mode=ctypes.RTLD_GLOBAL)
os.environ["PYENCHANT_LIBRARY_PATH"] = str(_folder / "libenchant-2.so.2")
