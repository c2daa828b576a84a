"""The little of AT-SPI that a screen reader needs: what is there, what it is called, what it does.

Nothing of our program is imported here: whatever is seen came over the bus. What is asked of many
things is asked of all of them before the first answer is waited for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    Properties,
    new_method_call,
)
from jeepney.io.blocking import DBusConnection

_AT: Final = "org.a11y.atspi"
_REGISTRY: Final = f"{_AT}.Registry"
_ROOT: Final = "/org/a11y/atspi/accessible/root"
_CONTROLLER: Final = "/org/a11y/atspi/registry/deviceeventcontroller"
_BY_SYMBOL: Final = 3
_SECONDS: Final = 40.0


class State(IntEnum):
    """The states that are asked for, by their number in AT-SPI."""

    CHECKED = 4
    EDITABLE = 7
    ENABLED = 8
    FOCUSABLE = 11
    FOCUSED = 12
    SHOWING = 25


class GoneError(Exception):
    """What was asked is no more on the screen, or cannot do that."""


@dataclass(frozen=True, slots=True)
class Node:
    """One thing on the screen, by its address on the bus."""

    program: str
    path: str

    def call(self, interface: str, method: str, signature: str = "", *given: object) -> Message:
        """Make a question or an order."""
        address = DBusAddress(self.path, self.program, f"{_AT}.{interface}")
        return new_method_call(address, method, signature or None, given)

    def get(self, interface: str, name: str) -> Message:
        """Ask for a property."""
        return Properties(DBusAddress(self.path, self.program, f"{_AT}.{interface}")).get(name)


@dataclass(frozen=True, slots=True)
class Seen:
    """What is told of one thing: its name, its role, such as ``push button``, and its states."""

    node: Node
    name: str
    role: str
    states: int

    def has(self, state: State) -> bool:
        """Tell whether it is in a state."""
        return bool(self.states >> state & 1)


def ask(bus: DBusConnection, questions: Sequence[Message]) -> list[tuple[Any, ...] | None]:
    """Ask all, then wait for the answers; None where what was asked is gone.

    Raises:
        TimeoutError: the program does not answer.
    """
    at: dict[int, int] = {}
    for place, question in enumerate(questions):
        serial = next(bus.outgoing_serial)
        bus.send(question, serial=serial)
        at[serial] = place
    answers: list[tuple[Any, ...] | None] = [None] * len(questions)
    while at:
        answer = bus.receive(timeout=_SECONDS)
        place_of = at.pop(answer.header.fields.get(HeaderFields.reply_serial, -1), None)
        if place_of is not None and answer.header.message_type is MessageType.method_return:
            answers[place_of] = answer.body
    return answers


def do(bus: DBusConnection, order: Message) -> Any:
    """Do one thing, and give the first of what it answers.

    Raises:
        GoneError: it cannot be done any more.
    """
    (answer,) = ask(bus, [order])
    if answer is None:
        raise GoneError(order.header.fields[HeaderFields.member])
    return answer[0] if answer else None


def survey(bus: DBusConnection) -> Iterator[Seen]:
    """Give all that can be seen of every program, the outermost first, as far as is asked."""
    level = _children(bus, [Node(_REGISTRY, _ROOT)])
    while level:
        level = _children(bus, level)
        showing = [seen for seen in _described(bus, level) if seen.has(State.SHOWING)]
        yield from showing
        level = [seen.node for seen in showing]


def _children(bus: DBusConnection, nodes: Sequence[Node]) -> list[Node]:
    answers = ask(bus, [node.call("Accessible", "GetChildren") for node in nodes])
    return [Node(*child) for answer in answers if answer is not None for child in answer[0]]


def _described(bus: DBusConnection, nodes: Sequence[Node]) -> list[Seen]:
    states = ask(bus, [node.call("Accessible", "GetState") for node in nodes])
    names = ask(bus, [node.get("Accessible", "Name") for node in nodes])
    roles = ask(bus, [node.call("Accessible", "GetRoleName") for node in nodes])
    return [
        Seen(node, name[0][1], role[0], state[0][0] | state[0][1] << 32)
        for node, name, role, state in zip(nodes, names, roles, states, strict=True)
        if name is not None and role is not None and state is not None
    ]


def listen(bus: DBusConnection, event: str) -> None:
    """Ask to hear of an event, such as ``object:announcement``: what nobody hears is not said."""
    address = DBusAddress("/org/a11y/atspi/registry", _REGISTRY, _REGISTRY)
    do(bus, new_method_call(address, "RegisterEvent", "s", (event,)))


def press_key(bus: DBusConnection, symbol: int) -> None:
    """Press a key of the keyboard, by its X symbol."""
    address = DBusAddress(_CONTROLLER, _REGISTRY, f"{_AT}.DeviceEventController")
    do(bus, new_method_call(address, "GenerateKeyboardEvent", "isu", (symbol, "", _BY_SYMBOL)))
