"""The Secret Service of Linux desktops (GNOME's keyring, KDE's wallet, KeePassXC), by our rules.

The library's own way makes a new, empty keyring where it finds none, lets the environment choose
where secrets go, waits for ever for an answer, and cannot tell a keyring that may not be opened
from one that somebody chose not to open. None of that may happen to the key of a vault.
"""

from contextlib import closing
from pathlib import Path

from jeepney import DBusErrorResponse, message_bus
from jeepney.io.blocking import DBusConnection, Proxy
from keyring.backends.SecretService import Keyring
from secretstorage import (
    Collection,
    Item,
    ItemNotFoundException,
    SecretServiceNotAvailableException,
    check_service_availability,
    dbus_init,
)
from typing_extensions import override

from meetingapp.errors import AppError
from meetingapp.vault.patience import Asking

_SECRETS = "org.freedesktop.secrets"
_GNOME = "org.gnome.keyring"
_GNOME_ASKS = "org.gnome.keyring.SystemPrompter"


class SecretServiceRing(Keyring):
    """The default keyring of the desktop: found or not, asked for once, never made."""

    appid = "samraad"

    def __init__(self, asking: Asking) -> None:
        # Not the library's own beginning, which lets the environment choose where a key is kept.
        self._asking = asking

    @override
    def get_preferred_collection(self) -> Collection:
        """Give the default keyring, unlocked.

        Raises:
            AppError: ``vault.keyring_none``, ``vault.keyring_locked`` or
                ``vault.keyring_dismissed``.
        """
        bus = _bus()
        try:
            collection = Collection(bus)
            self.unlock(collection)
        except ItemNotFoundException:
            bus.close()
            raise AppError("vault.keyring_none") from None
        except BaseException:
            bus.close()
            raise
        return collection

    @override
    def unlock(self, item: Collection | Item) -> None:
        """Unlock a keyring, or an item that the keyring guards on its own."""
        if not item.is_locked():
            return
        if not _can_ask(item.connection):
            raise AppError("vault.keyring_locked")
        try:
            dismissed = self._asking.person(item.unlock)
        except TimeoutError:
            dismissed = True
        if dismissed or item.is_locked():
            raise AppError("vault.keyring_dismissed")


def provider() -> str:
    """Name the program that keeps the secrets; empty when the system does not tell.

    Raises:
        AppError: ``vault.keyring_none``.
    """
    with closing(_bus()) as bus:
        try:
            (process,) = Proxy(message_bus, bus).GetConnectionUnixProcessID(_SECRETS)
            return Path(f"/proc/{process}/comm").read_text("utf-8").strip()
        except (OSError, DBusErrorResponse):
            return ""


def _bus() -> DBusConnection:
    try:
        bus = dbus_init()
    except (SecretServiceNotAvailableException, OSError):
        raise AppError("vault.keyring_none") from None
    try:
        available = check_service_availability(bus)
    except BaseException:
        bus.close()
        raise
    if not available:
        bus.close()
        raise AppError("vault.keyring_none")
    return bus


def _can_ask(bus: DBusConnection) -> bool:
    """Tell whether the keyring could ask the person at all. Only GNOME's needs a helper for it."""
    names = Proxy(message_bus, bus)
    if not names.NameHasOwner(_GNOME)[0]:
        return True
    return bool(
        names.NameHasOwner(_GNOME_ASKS)[0] or _GNOME_ASKS in names.ListActivatableNames()[0]
    )
