"""Hears of every socket that Python opens in a test, and lets none reach for a network.

Sockets between programs of one machine (``AF_UNIX``) are what the doorbell, the system's keyring
and the screen readers' bus use; nothing else is opened. What C++ opens is not heard of here:
``tests/faults/test_no_network.py`` watches the system calls.
"""

import sys
from socket import AF_INET, AF_INET6
from typing import Any, Final

FAMILIES: Final = frozenset({AF_INET, AF_INET6})
ASKS_FOR_ADDRESSES: Final = frozenset(
    {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
)
heard: list[str] = []
"""What was tried in the test that runs; also where the code under test swallowed the refusal."""


class NetworkReachedError(RuntimeError):
    """Something in the test wanted a network."""


def _hear(event: str, args: tuple[Any, ...]) -> None:
    if not event.startswith("socket."):
        return
    opens = event == "socket.__new__" and args[1] in FAMILIES
    reaches = event in {"socket.connect", "socket.bind"} and isinstance(args[1], tuple)
    if opens or reaches or event in ASKS_FOR_ADDRESSES:
        heard.append(event)
        raise NetworkReachedError(event)


def listen() -> None:
    """Hear of every socket from now on; Python offers no way to stop hearing."""
    sys.addaudithook(_hear)
