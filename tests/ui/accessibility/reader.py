"""A person who knows the screen by names and roles alone."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from jeepney.io.blocking import DBusConnection

from tests.ui.accessibility.atspi import Node, Seen, State, ask, do, press_key, survey

_PATIENCE: Final = 60.0
_PAUSE: Final = 0.03
_HIDDEN: Final = "\N{BLACK CIRCLE}"
BUTTON: Final = ("push button", "button", "toggle button")
TICK: Final = ("check box",)
TEXT: Final = ("text", "entry", "password text")
ANY: Final = (*BUTTON, *TICK, *TEXT, "panel", "filler", "spin button", "slider", "list")

Fits = Callable[[Seen], bool]


class NotThereError(AssertionError):
    """Nothing of this name and role came to be on the screen."""


@dataclass
class Reader:
    """Finds things by name, presses them and writes in them; what was done is kept as a list."""

    bus: DBusConnection
    done: list[str] = field(default_factory=list)

    def find(self, name: str, roles: tuple[str, ...], fits: Fits = lambda _: True) -> Seen:
        """Wait until something of this name and one of these roles is on the screen.

        A name that is looked for may end in “…”: then it begins so.

        Raises:
            NotThereError: it does not come; what is there instead is told.
        """
        until = time.monotonic() + _PATIENCE
        while True:
            there = []
            for seen in survey(self.bus):
                if _called(seen.name, name) and seen.role in roles and fits(seen):
                    return seen
                there.append(seen)
            if time.monotonic() > until:
                told = [f"{seen.role} “{seen.name}”" for seen in there if seen.name]
                raise NotThereError(f"no {roles[0]} “{name}” after {self.done[-4:]}: {told}")
            time.sleep(_PAUSE)

    def come_forward(self, window: str) -> None:
        """Make a window the one in use, as a desktop does when it opens."""
        do(self.bus, self.find(window, ("frame",)).node.call("Component", "GrabFocus"))

    def press(self, name: str) -> None:
        """Press a button, or turn a tick, when it can be pressed."""
        button = self.find(name, BUTTON + TICK, lambda seen: seen.has(State.ENABLED))
        self.done.append(f"press {name}")
        do(self.bus, button.node.call("Action", "DoAction", "i", 0))

    def write(self, name: str, text: str) -> None:
        """Write in a field as an aid for dictation does, and see that the text stands there."""
        place = self.find(name, TEXT, lambda seen: seen.has(State.EDITABLE)).node
        self.done.append(f"write {name}")
        do(self.bus, place.call("Component", "GrabFocus"))
        do(self.bus, place.call("EditableText", "SetTextContents", "s", text))
        stands = do(self.bus, place.call("Text", "GetText", "ii", 0, -1))
        assert stands in {text, _HIDDEN * len(text)}, f"{name} holds {stands!r}"

    def reads(self, name: str, role: str) -> str:
        """Give the whole name of something that begins so."""
        return self.find(name, (role,)).name

    def answer(self, name: str, key: str, watched: str = "") -> None:
        """Go to what is asked, press the key of an answer, and hear what is called otherwise then.

        Args:
            name: what is asked.
            key: the key of the answer.
            watched: what changes or goes, where it is something else.
        """
        place = self.find(name, ANY, lambda seen: seen.has(State.FOCUSABLE)).node
        changes = self.find(watched, ANY).node if watched else place
        self.done.append(f"answer {name}")
        do(self.bus, place.call("Component", "GrabFocus"))
        press_key(self.bus, ord(key))
        until = time.monotonic() + _PATIENCE
        while self._is_still(changes, watched or name):
            assert time.monotonic() < until, f"{key} changed nothing of {name}"
            time.sleep(_PAUSE)

    def _is_still(self, place: Node, name: str) -> bool:
        called, states = ask(
            self.bus, [place.get("Accessible", "Name"), place.call("Accessible", "GetState")]
        )
        if called is None or states is None:
            return False  # it has gone: something else stands there now
        shows = bool(states[0][0] >> State.SHOWING & 1)
        return shows and called[0][1] == name

    def nameless(self) -> list[str]:
        """Give what can have the keyboard and is called nothing."""
        return [s.role for s in survey(self.bus) if s.has(State.FOCUSABLE) and not s.name]


def _called(there: str, wanted: str) -> bool:
    return there.startswith(wanted[:-1]) if wanted.endswith("…") else there == wanted
