"""A desktop's keyring for a test: a message bus and GNOME's keyring of their own, nobody else's."""

import os
import shutil
import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from queue import SimpleQueue

import pytest
from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    MessageType,
    message_bus,
    new_method_call,
    new_method_return,
)
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection
from secretstorage import Collection, dbus_init

PASSWORD = b"passordet til nokkelringen"
SECRETS = "org.freedesktop.secrets"
PROMPTER = "org.gnome.keyring.SystemPrompter"
CALLBACK = "org.gnome.keyring.internal.Prompter.Callback"
NEEDED = ("dbus-daemon", "gnome-keyring-daemon")
ARGUMENTS = ("--components=secrets", "--foreground")
CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:dir=/tmp</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
"""


def ready_or_skip() -> None:
    """Skip where there is no Secret Service, unless nothing may be skipped."""
    missing = [tool for tool in NEEDED if shutil.which(tool) is None]
    if missing and os.environ.get("SAMRAAD_REQUIRE_ALL") != "1":
        pytest.skip(f"not installed here: {', '.join(missing)}")
    assert not missing, f"not installed here: {', '.join(missing)}"


@contextmanager
def bus(folder: Path) -> Iterator[str]:
    """Run a message bus on which nothing starts by itself; give its address."""
    configuration = folder / "bus.conf"
    configuration.write_text(CONFIGURATION, "utf-8")
    command = ["dbus-daemon", "--config-file", str(configuration), "--print-address", "--nofork"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as running:
        assert running.stdout is not None
        try:
            yield running.stdout.readline().strip()
        finally:
            running.kill()


class Desktop:
    """At most one keyring at a time on the bus that the environment names."""

    def __init__(self) -> None:
        self._keyring: subprocess.Popen[bytes] | None = None

    def start(self, program: str = "gnome-keyring-daemon", *, logged_in: bool = True) -> None:
        """Start a keyring, unlocked as by logging in, and wait until it answers."""
        with closing(open_dbus_connection()) as connection:
            rule = MatchRule(type="signal", member="NameOwnerChanged")
            rule.add_arg_condition(0, SECRETS)
            Proxy(message_bus, connection).AddMatch(rule)
            with connection.filter(rule) as arrived:
                self._keyring = subprocess.Popen(
                    [program, *(["--unlock"] if logged_in else []), *ARGUMENTS],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
                assert self._keyring.stdin is not None
                with self._keyring.stdin as said:
                    said.write(PASSWORD)
                connection.recv_until_filtered(arrived, timeout=60)

    def stop(self) -> None:
        """End the keyring."""
        if self._keyring is not None:
            self._keyring.kill()
            self._keyring.wait(10)
            self._keyring = None

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """Let the keyring answer nothing for a while."""
        assert self._keyring is not None
        self._keyring.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._keyring.send_signal(signal.SIGCONT)

    def lock(self) -> None:
        """Lock the keyring."""
        with closing(dbus_init()) as connection:
            Collection(connection).lock()

    def kept(self) -> dict[str, bytes]:
        """Give every item: its service, and what is kept."""
        with closing(dbus_init()) as connection:
            items = list(Collection(connection).get_all_items())
            return {item.get_attributes()["service"]: item.get_secret() for item in items}

    def put(self, service: str, secret: bytes) -> None:
        """Change what an item keeps, behind the program's back."""
        with closing(dbus_init()) as connection:
            [item] = Collection(connection).search_items({"service": service})
            item.set_secret(secret)

    def take(self, service: str) -> None:
        """Remove an item, behind the program's back."""
        with closing(dbus_init()) as connection:
            for item in list(Collection(connection).search_items({"service": service})):
                item.delete()


@contextmanager
def desktop_in(home: Path, patch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    """Run a bus, named in the environment, and a keyring on it, unlocked."""
    ready_or_skip()
    with bus(home) as address:
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        running = Desktop()
        running.start()
        try:
            yield running
        finally:
            running.stop()


@contextmanager
def person_who_says_no() -> Iterator[SimpleQueue[str]]:
    """Answer for the person when the keyring asks for its password: no. Gives what was asked."""
    asked: SimpleQueue[str] = SimpleQueue()
    with closing(open_dbus_connection()) as connection:
        Proxy(message_bus, connection).RequestName(PROMPTER)
        done = threading.Event()
        answering = threading.Thread(target=_say_no, args=(connection, asked, done))
        answering.start()
        try:
            yield asked
        finally:
            done.set()
            answering.join(10)
            assert not answering.is_alive()


def _say_no(connection: DBusConnection, asked: SimpleQueue[str], done: threading.Event) -> None:
    while not done.is_set():
        try:
            message = connection.receive(timeout=0.05)
        except TimeoutError:
            continue
        if message.header.message_type is not MessageType.method_call:
            continue
        member = message.header.fields[HeaderFields.member]
        asked.put(member)
        connection.send(new_method_return(message))
        caller = message.header.fields[HeaderFields.sender]
        answer = DBusAddress(message.body[0], caller, CALLBACK)
        if member == "StopPrompting":
            connection.send(new_method_call(answer, "PromptDone"))
        else:
            reply = "no" if member == "PerformPrompt" else ""
            body: tuple[str, dict[str, object], str] = (reply, {}, "")
            connection.send(new_method_call(answer, "PromptReady", "sa{sv}s", body))
