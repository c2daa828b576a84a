"""No passphrase, code or key stands anywhere but in the vault while it is locked or unlocked."""

import base64
import os
import re
import subprocess
import sys
import urllib.parse
from collections.abc import Iterator
from pathlib import Path

import pytest

from meetingapp.vault import recovery
from tests.faults.campaign import Campaign
from tests.vault.desktop import desktop_in

ROOT = Path(__file__).parents[2]
STOPS = 4


def ways(secret: bytes) -> Iterator[bytes]:
    """Give every way a secret might have been written."""
    yield from (secret, secret.hex().encode(), secret.hex().upper().encode())
    yield base64.b64encode(secret).rstrip(b"=")[:-1]
    yield repr(secret)[2:-1].encode()


def secrets_of(typed: list[str], keys: list[str]) -> set[bytes]:
    """Give all that must not be found: what was typed, the code's bits, and the keys."""
    found: set[bytes] = set()
    for text in typed:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            found.update(ways(text.encode(encoding)))
        found.add(urllib.parse.quote(text).encode())
        if re.fullmatch(r"(\w{4}-){8}\w{4}", text):
            found.update(ways(text.replace("-", "").encode()))
            found.update(ways(recovery.read(text)))
    for key in keys:
        found.update(ways(bytes.fromhex(key)))
    return found


def visible(pid: int, home: Path) -> Iterator[tuple[str, bytes]]:
    """Give what anybody may see of the program: how each process was started, and every file."""
    for process in Path("/proc").iterdir():
        if process.name.isdecimal() and int(process.name) != os.getpid():
            for name in ("cmdline", "environ", "comm"):
                try:
                    yield f"{name} of {process.name}", (process / name).read_bytes()
                except OSError:
                    continue
    for thread in Path(f"/proc/{pid}/task").iterdir():
        yield f"thread {thread.name}", (thread / "comm").read_bytes()
    for path in home.rglob("*"):
        yield str(path), os.fsencode(path.name)
        if path.is_file():
            yield str(path), path.read_bytes()


@pytest.mark.needs_secret_service
@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="only Linux shows processes so")
def test_no_secret_is_seen_outside_the_vault(
    campaign: Campaign, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = campaign(
        "T83", "processes, environments, settings, logs and files", short=STOPS, full=STOPS
    )
    codes = [recovery.new_code() for _ in range(3)]
    typed = [
        "KANARI én passfrase å huske",
        "KANARI to passfraser æ huske",
        "KANARI helt feil",
        *codes,
    ]
    places = 0
    keys: list[str] = []
    with desktop_in(own_home, monkeypatch):
        command = [sys.executable, "-m", "tests.faults.unlocking", str(own_home / "work")]
        with subprocess.Popen(
            command,
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        ) as running:
            assert running.stdin is not None
            assert running.stdout is not None
            assert running.stderr is not None
            running.stdin.write("".join(f"{line}\n" for line in typed))
            running.stdin.flush()
            for stop in range(STOPS):
                step, *said = running.stdout.readline().split()
                assert step == "stop", running.stderr.read()
                keys.extend(said)
                hidden = secrets_of(typed, keys)
                for where, content in visible(running.pid, own_home):
                    assert not any(each in content for each in hidden), (stop, where)
                    places += 1
                running.stdin.write("\n")
                running.stdin.flush()
            told = running.stderr.read().encode()
    assert b"not unlocked" in told
    assert not any(each in told for each in secrets_of(typed, keys))
    assert len(keys) == 4
    tried.held(f"0 secrets in {places} places looked at, at {STOPS} moments")
