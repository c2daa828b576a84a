"""Surroundings in which everything that may load code is told to load ours, which leaves a mark."""

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLibraryInfo

_SOURCE: Final = Path(__file__).parent / "foreign.c"
_MODULES: Final = (
    "sitecustomize", "usercustomize", "json", "io", "ctypes", "argparse", "encodings", "typing",
    "PySide6", "shiboken6", "sqlcipher3", "keyring", "sqlalchemy", "reportlab", "meetingapp",
    "enchant", "docx", "pydantic", "foreign_ring",
)  # fmt: skip
_LIBRARIES: Final = (
    "libz.so.1", "libdl.so.2", "libpthread.so.0", "libm.so.6", "libGL.so.1",
    "libEGL.so.1", "libX11.so.6", "libxcb.so.1", "libstdc++.so.6", "libgcc_s.so.1",
    "libfontconfig.so.1", "libfreetype.so.6", "libglib-2.0.so.0", "libdbus-1.so.3",
    "libQt6Core.so.6", "libenchant-2.so.2", "libhunspell-1.7.so.0", "libpython3.11.so.1.0",
)  # fmt: skip
_COMMANDS: Final = (
    "gcc", "cc", "ld", "objdump", "ldconfig", "sh", "dbus-launch", "xdg-open", "uname", "python3",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hostile:
    """A folder full of foreign code, and the variables that lead there."""

    folder: Path
    marks: Path

    @property
    def home(self) -> Path:
        """A home whose settings lead there too."""
        return self.folder / "home"

    @property
    def here(self) -> Path:
        """A folder to be started in."""
        return self.folder / "modules"

    def variables(self) -> Mapping[str, str]:
        """Name every variable by which a part of the program might be led to load code."""
        modules, libraries = str(self.here), str(self.folder / "libraries")
        plugins, foreign = str(self.folder / "plugins"), str(self.folder / "foreign.so")
        return {
            "PYTHONPATH": modules,
            "PYTHONHOME": modules,
            "PYTHONSTARTUP": f"{modules}/json.py",
            "PYTHONUSERBASE": f"{self.home}/.local",
            "PYTHONBREAKPOINT": "foreign_ring.Ring",
            "PYTHONPLATLIBDIR": modules,
            "PYTHON_KEYRING_BACKEND": "foreign_ring.Ring",
            "LD_LIBRARY_PATH": libraries,
            "LD_PRELOAD": foreign,
            "LD_AUDIT": foreign,
            "QT_PLUGIN_PATH": plugins,
            "QT_QPA_PLATFORM_PLUGIN_PATH": f"{plugins}/platforms",
            "QT_QPA_PLATFORMTHEME": "foreign",
            "QT_STYLE_OVERRIDE": "foreign",
            "QT_QPA_GENERIC_PLUGINS": "foreign",
            "QT_IM_MODULE": "foreign",
            "QT_XCB_GL_INTEGRATION": "foreign",
            "OPENSSL_CONF": str(self.folder / "openssl.cnf"),
            "OPENSSL_MODULES": libraries,
            "OPENSSL_ENGINES": libraries,
            "GCONV_PATH": str(self.folder / "gconv"),
            "GIO_EXTRA_MODULES": libraries,
            "GIO_MODULE_DIR": libraries,
            "GTK_MODULES": foreign,
            "LIBGL_DRIVERS_PATH": libraries,
            "__EGL_VENDOR_LIBRARY_DIRS": libraries,
            "ENCHANT_PREFIX_DIR": str(self.folder),
            "ENCHANT_CONFIG_DIR": str(self.folder),
            "PYENCHANT_LIBRARY_PATH": foreign,
            "PYENCHANT_ENCHANT_PREFIX": str(self.folder),
            "PATH": str(self.folder / "commands"),
            "DBUS_SESSION_BUS_ADDRESS": f"unixexec:path={self.folder}/commands/sh",
            "XDG_CONFIG_HOME": f"{self.home}/.config",
            "XDG_DATA_HOME": f"{self.home}/.local/share",
            "XDG_CONFIG_DIRS": f"{self.home}/.config",
            "_MEIPASS2": modules,
            "_PYI_APPLICATION_HOME_DIR": modules,
            "_PYI_ARCHIVE_FILE": f"{modules}/json.py",
            "_PYI_PARENT_PROCESS_LEVEL": "1",
        }

    def loaded(self) -> list[str]:
        """Tell what foreign code was loaded since this was last asked."""
        found = sorted(self.marks.iterdir())
        for mark in found:
            mark.unlink()
        return [mark.name for mark in found]


def lay_out(folder: Path) -> Hostile:
    """Write foreign code wherever something might look for some."""
    made = Hostile(folder, folder / "marks")
    for name in ("marks", "modules", "libraries", "plugins", "commands", "gconv", "home"):
        (folder / name).mkdir()
    foreign = _compiled(folder / "foreign.so", made.marks / "foreign")
    for name in _LIBRARIES:
        _compiled(folder / "libraries" / name, made.marks / name)
    _foreign_modules(made)
    _foreign_plugins(made)
    for name in _COMMANDS:
        command = folder / "commands" / name
        command.write_text(f"#!/bin/sh\n: > {made.marks}/ran-{name}\n", "utf-8")
        command.chmod(0o755)
    (folder / "openssl.cnf").write_text(
        "openssl_conf = a\n[a]\nproviders = b\n[b]\nforeign = c\ndefault = d\n[d]\nactivate = 1\n"
        f"[c]\nmodule = {foreign}\nactivate = 1\n",
        "utf-8",
    )
    (folder / "gconv" / "gconv-modules").write_text(
        f"module FOREIGN// INTERNAL {foreign} 1\nmodule INTERNAL UTF-8// {foreign} 1\n", "utf-8"
    )
    return made


def _foreign_modules(made: Hostile) -> None:
    """Write modules for the path, the folder of start and the person's own, and settings."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    own = made.home / ".local/lib" / version / "site-packages"
    own.mkdir(parents=True)
    for folder in (made.here, own):
        for name in _MODULES:
            # Written with what even the very first module of Python has.
            mark = f"import posix; posix.close(posix.open({str(made.marks / name)!r}, 66, 384))\n"
            (folder / f"{name}.py").write_text(f"{mark}class Ring: priority = 9\n", "utf-8")
    (own / "foreign.pth").write_text("import usercustomize\n", "utf-8")
    ring = made.home / ".config/python_keyring/keyringrc.cfg"
    ring.parent.mkdir(parents=True)
    ring.write_text(
        f"[backend]\ndefault-keyring=foreign_ring.Ring\nkeyring-path={made.here}\n", "utf-8"
    )
    tokens = made.home / ".config/pkcs11/modules/foreign.module"
    tokens.parent.mkdir(parents=True)
    tokens.write_text(f"module: {made.folder / 'foreign.so'}\n", "utf-8")


def _foreign_plugins(made: Hostile) -> None:
    """Compile plugins that Qt takes for its own: they bear what its own say of themselves."""
    real = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    said = made.folder / "metadata"
    for plugin in sorted(real.rglob("*.so")):
        copied = ["objcopy", "-O", "binary", "--only-section=.note.qt.metadata"]
        subprocess.run([*copied, plugin, said], check=True, capture_output=True)
        if not said.exists() or not said.stat().st_size:
            continue
        to = made.folder / "plugins" / plugin.relative_to(real)
        to.parent.mkdir(parents=True, exist_ok=True)
        _compiled(to, made.marks / plugin.name, f'-DMETADATA="{said}"')


def _compiled(to: Path, mark: Path, *how: str) -> Path:
    command = ["gcc", "-shared", "-fPIC", "-O1", "-Wl,--build-id=none", *how]
    subprocess.run([*command, f'-DCANARY="{mark}"', "-o", to, _SOURCE], check=True)
    return to
