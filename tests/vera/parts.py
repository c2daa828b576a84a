"""Where veraPDF's parts lie, and what is missing. The engine comes with a PyPI wheel."""

import os
import shutil
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
SOURCE: Final = HERE / "Vera.java"
REQUIREMENTS: Final = HERE / "requirements.txt"
KEPT: Final = HERE.parent.parent / ".tools" / "vera"
ENGINE: Final = KEPT / "engine.jar"
PROGRAM: Final = KEPT / "Vera.class"

# The engine's jar lacks the JAXB runtime, which Java itself left out after version 8.
_DEBIAN: Final = Path("/usr/share/java")
_JAXB: Final = tuple(
    _DEBIAN / f"{name}.jar"
    for name in (
        "jaxb-runtime", "jaxb-core", "jaxb-api",
        "istack-commons-runtime", "txw2", "javax.activation",
    )
)  # fmt: skip


def class_path() -> str:
    """Return what Java must find."""
    return os.pathsep.join(str(part) for part in (ENGINE, *_JAXB, KEPT))


def missing_packages() -> list[str]:
    """Name the Debian packages that must be installed first."""
    missing = []
    if shutil.which("java") is None or shutil.which("javac") is None:
        missing.append("default-jdk-headless")
    if not all(jar.exists() for jar in _JAXB):
        missing.append("libjaxb-java")
    return missing


def is_ready() -> bool:
    """Tell whether everything is in place and newer than what it is made from."""
    made_from = max(SOURCE.stat().st_mtime, REQUIREMENTS.stat().st_mtime)
    return all(part.exists() and part.stat().st_mtime >= made_from for part in (ENGINE, PROGRAM))


def required() -> bool:
    """Tell whether a missing part is a failure, as it is in ``.ci/run``."""
    return os.environ.get("SAMRAAD_REQUIRE_ALL") == "1"
