"""Somebody who only listens to what is announced on the accessibility bus."""

import time
from dataclasses import dataclass, field
from typing import Final

from jeepney import HeaderFields, MatchRule, message_bus
from jeepney.io.blocking import DBusConnection

from tests.ui.accessibility.atspi import do, listen

_EVENT: Final = "org.a11y.atspi.Event.Object"
_MEMBER: Final = "Announcement"
_PATIENCE: Final = 30.0


@dataclass
class Listener:
    """Has a connection of its own: what is said while others ask is not lost."""

    bus: DBusConnection
    heard: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin to listen."""
        listen(self.bus, "object:announcement")
        do(self.bus, message_bus.AddMatch(MatchRule(interface=_EVENT, member=_MEMBER)))

    def wait_for(self, beginning: str) -> str:
        """Give the first announcement that begins so, when it comes or has come.

        Raises:
            AssertionError: it does not come.
        """
        until = time.monotonic() + _PATIENCE
        while True:
            found = next((text for text in self.heard if text.startswith(beginning)), None)
            if found is not None:
                return found
            left = until - time.monotonic()
            assert left > 0, f"“{beginning}” was not said; heard: {self.heard}"
            self._hear(left)

    def _hear(self, seconds: float) -> None:
        try:
            message = self.bus.receive(timeout=seconds)
        except TimeoutError:
            return
        if message.header.fields.get(HeaderFields.member) == _MEMBER:
            (_signature, text) = message.body[3]
            self.heard.append(text)
