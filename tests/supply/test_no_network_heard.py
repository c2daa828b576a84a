import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.no_network import NetworkReachedError, heard

REACHES: tuple[Callable[[], object], ...] = (
    lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM),
    lambda: socket.socket(socket.AF_INET6, socket.SOCK_DGRAM),
    lambda: socket.create_connection(("127.0.0.1", 9)),
    lambda: socket.getaddrinfo("localhost", 80),
    lambda: socket.gethostbyname("localhost"),
)


@pytest.mark.parametrize("reach", REACHES)
def test_a_test_that_reaches_for_a_network_is_stopped_and_heard(
    reach: Callable[[], object],
) -> None:
    with pytest.raises(NetworkReachedError):
        reach()
    assert heard
    heard.clear()


def test_it_is_heard_where_the_code_swallows_the_refusal() -> None:
    with suppress(Exception):
        socket.socket(socket.AF_INET, socket.SOCK_STREAM).close()
    assert heard == ["socket.__new__"]
    heard.clear()


def test_programs_of_one_machine_may_speak(tmp_path: Path) -> None:
    with (
        socket.socket(socket.AF_UNIX) as server,
        socket.socket(socket.AF_UNIX) as client,
    ):
        server.bind(str(tmp_path / "s"))
        server.listen()
        client.connect(str(tmp_path / "s"))
    assert heard == []
