"""Where things lie: what ships with the program, and what belongs to the person."""

import sys
from pathlib import Path


def resources() -> Path:
    """Return the read-only folder of everything that is not code."""
    frozen = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen else Path(__file__).resolve().parent.parent
    return root / "resources"


def examples() -> Path:
    """Return the folder of meeting files that show the format, and that the demo tells."""
    return resources().parent / "docs" / "examples"


def guide() -> Path:
    """Return the user guide; its pictures lie in a folder beside it."""
    return resources().parent / "docs" / "brukerveiledning.md"


def reference() -> Path:
    """Return what the guide has no room for; its pictures lie beside those of the guide."""
    return guide().with_name("oppslagsbok.md")


def program() -> Path:
    """Return a file that every new version of the program replaces."""
    if getattr(sys, "frozen", False):
        return Path(sys.executable)
    return Path(__file__).resolve().with_name("__init__.py")


def vault_folder() -> Path:
    """Return the folder where this person's vault lies unless another is named."""
    import platformdirs  # noqa: PLC0415 - not where a folder is named

    return Path(platformdirs.user_data_dir("samraad", appauthor=False))
