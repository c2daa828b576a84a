"""Which keyring answers: one for each system, made here, and our words for what it does wrong.

Never the library's own choice: an environment variable, a settings file or an installed package
could make that a file that anyone can read, or nothing at all.
"""

import sys
from collections.abc import Callable
from typing import Protocol, TypeVar

from meetingapp.errors import AppError
from meetingapp.vault.patience import Asking

T = TypeVar("T")


class Keeper(Protocol):
    """What is used of a keyring."""

    def get_password(self, service: str, username: str) -> str | None:
        """Give what is kept; None when nothing is."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep something, in the place of what was kept before."""

    def delete_password(self, service: str, username: str) -> None:
        """Keep it no more."""


def ring(asking: Asking) -> Keeper:
    """Give the keyring of this system, made anew.

    Raises:
        AppError: ``vault.keyring_none``: there is none that we know.
    """
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring  # noqa: PLC0415 - this system alone

        vault = WinVaultKeyring()
        vault.persist = "local machine"  # never to roam with the person's profile
        return vault
    if sys.platform == "darwin":
        from keyring.backends.macOS import Keyring  # noqa: PLC0415 - this system alone

        chain = Keyring()
        chain.keychain = None  # the person's own, whatever the environment says
        return chain
    from meetingapp.vault.secret_service import (  # noqa: PLC0415 - this system alone
        SecretServiceRing,
    )

    return SecretServiceRing(asking)


def kind() -> str:
    """Name the system, and where one can choose, the program that keeps secrets on it.

    Raises:
        AppError: ``vault.keyring_none``.
    """
    if sys.platform in {"win32", "darwin"}:
        return sys.platform
    from meetingapp.vault.secret_service import provider  # noqa: PLC0415 - this system alone

    return f"secret-service/{provider()}"


def system(named: str) -> str:
    """Give the system in what ``kind`` named."""
    return named.partition("/")[0]


def in_our_words(job: Callable[[], T]) -> T:
    """Do something with the keyring, and tell its faults as our own.

    Raises:
        AppError: ``vault.keyring_none``, ``vault.keyring_locked``, ``vault.keyring_wrong_item`` or
            ``vault.keyring_silent``.
    """
    from keyring.errors import KeyringError, KeyringLocked, NoKeyringError  # noqa: PLC0415 - few use it

    faults: tuple[type[Exception], ...] = (KeyringError, OSError, ValueError, *_faults())
    try:
        return job()
    except KeyringLocked:
        raise AppError("vault.keyring_locked") from None
    except NoKeyringError:
        raise AppError("vault.keyring_none") from None
    except UnicodeDecodeError:
        raise AppError("vault.keyring_wrong_item") from None
    except faults:
        raise AppError("vault.keyring_silent") from None


def _faults() -> tuple[type[Exception], ...]:
    """Name what the keyring of this system raises of its own."""
    if sys.platform == "win32":
        from win32ctypes.pywin32.pywintypes import error  # noqa: PLC0415 - this system alone

        return (error,)
    if sys.platform == "darwin":
        return ()
    from jeepney import DBusErrorResponse  # noqa: PLC0415 - this system alone
    from secretstorage import SecretStorageException  # noqa: PLC0415 - this system alone

    return (DBusErrorResponse, SecretStorageException)
