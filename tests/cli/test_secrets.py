"""A secret is typed unseen or comes from an open file; it never stands where others can read it."""

import os
import pty
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path

import pytest

from meetingapp.cli.secrets import add_secret, read_secret
from meetingapp.errors import AppError


def read_from(*words: str) -> str:
    parser = ArgumentParser()
    add_secret(parser)
    return read_secret(parser.parse_args(words), "Passfrase")


@pytest.fixture
def opened(tmp_path: Path) -> Callable[[bytes], str]:
    def of(content: bytes) -> str:
        file = tmp_path / "secret"
        file.write_bytes(content)
        return str(os.open(file, os.O_RDONLY))

    return of


@pytest.mark.parametrize(
    ("content", "secret"),
    [
        ("en rolig dag på Prøveåsen\n".encode(), "en rolig dag på Prøveåsen"),
        (b"med vindauge\r\n", "med vindauge"),
        (b" mellomrom blir staaende \nmer", " mellomrom blir staaende "),
        (b"uten linjeskift", "uten linjeskift"),
    ],
)
def test_the_first_line_of_an_open_file_is_the_secret(
    content: bytes, secret: str, opened: Callable[[bytes], str]
) -> None:
    assert read_from("--passphrase-fd", opened(content)) == secret


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe\n"])
def test_a_file_that_holds_no_secret_is_told(
    content: bytes, opened: Callable[[bytes], str]
) -> None:
    with pytest.raises(AppError) as refused:
        read_from("--passphrase-fd", opened(content))
    assert refused.value.code == "cli.no_secret"


@pytest.mark.parametrize("number", ["987", "-1"])
def test_a_file_that_is_not_open_is_told(number: str) -> None:
    with pytest.raises(AppError) as refused:
        read_from(f"--passphrase-fd={number}")
    assert refused.value.code == "cli.no_secret"


ASK = """
import sys
from tests.cli.test_secrets import read_from
from meetingapp.errors import AppError
try:
    sys.stdout.write(f"<{read_from()}>")
except AppError as error:
    sys.stdout.write(error.code)
"""


def test_without_a_terminal_nobody_is_asked() -> None:
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        input=b"never read\n",
        capture_output=True,
        check=True,
        start_new_session=True,
    )
    assert done.stdout == b"cli.no_secret"


def test_what_is_typed_at_a_terminal_is_not_shown() -> None:
    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.executable, [sys.executable, "-c", ASK])  # noqa: S606 - our own program
    shown = b""
    while b"Passfrase: " not in shown:
        shown += os.read(terminal, 1000)
    os.write(terminal, "på Prøveåsen\n".encode())
    while b">" not in shown:
        shown += os.read(terminal, 1000)
    os.waitpid(child, 0)
    os.close(terminal)
    assert shown.decode().replace("\r\n", "\n") == "Passfrase: \n<på Prøveåsen>"
