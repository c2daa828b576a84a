"""The screens: the only room with Qt."""

import sys

import PySide6  # noqa: F401 - its import hook is what is quietened below


def _spare_the_imports() -> None:
    """Keep PySide from reading the source of every module imported after it.

    Its import hook looks for the word PySide6 in each of them, which costs time and memory: so
    this comes before any screen is imported. The hook is private; its absence is not an error.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = lambda _module: False


_spare_the_imports()
