"""What is wrong in a template, and where: a fault in a file, never in what a meeting wrote."""

from types import MappingProxyType
from typing import Final

from meetingapp.errors import Clause, sentence

KeyPath = tuple[str | int, ...]
"""Where in a parsed TOML tree: ``("item", 0, "heading", "nn")``."""

UNKNOWN_KEY: Final = sentence("{name} is not a key here.")
NO_GATE: Final = sentence("There is no requirement called {name}.")
NO_ITEM: Final = sentence("There is no agenda item called {name}.")
TWICE: Final = sentence("{name} is used twice.")
LOCKED: Final = sentence("This requirement always stops, and cannot be changed.")


def shown_path(path: KeyPath) -> str:
    """Write a path as people read it: ``item[0].heading.nn``."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return "".join(parts).removeprefix(".")


class TemplateError(ValueError):
    """A template file is wrong; the message names the place."""

    def __init__(self, what: str, /, *path: str | int, **params: object) -> None:
        self.path: KeyPath = path
        self.problem = Clause(what, MappingProxyType(params))
        super().__init__(f"{shown_path(path)}: {self.problem}" if path else str(self.problem))
