"""What may be wrong with the system's own keyring. Each leads to the passphrase or the code."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.errors.marks import sentence

IN_KEYRING: Final[Mapping[str, str]] = MappingProxyType(
    {
        "vault.keyring_changed": sentence(
            "Another keyring answers on this computer than the one that keeps the secret of this "
            "vault. Use your passphrase, or log in to the desktop you used before. Nothing was "
            "changed."
        ),
        "vault.keyring_dismissed": sentence(
            "The system’s keyring was not opened. Try again and give the keyring’s own password, "
            "or use your passphrase or the recovery code. Nothing was changed."
        ),
        "vault.keyring_item_gone": sentence(
            "The system’s keyring does not keep the secret of this vault any more. Use your "
            "passphrase or the recovery code; the keyring can be taken into use again afterwards."
        ),
        "vault.keyring_left_over": sentence(
            "The keyring does not open this vault any more, but it could not be reached to forget "
            "its secret. Delete the item named samraad there when you can."
        ),
        "vault.keyring_locked": sentence(
            "The system’s keyring is locked, and cannot ask for its password here. Unlock it and "
            "try again, or use your passphrase or the recovery code. Nothing was changed."
        ),
        "vault.keyring_none": sentence(
            "No keyring was found on this computer. Use your passphrase or the recovery code. "
            "Nothing was changed."
        ),
        "vault.keyring_not_kept": sentence(
            "The system’s keyring did not keep what it was given, so it is not taken into use. "
            "Go on using your passphrase."
        ),
        "vault.keyring_silent": sentence(
            "The system’s keyring does not answer. Use your passphrase or the recovery code. "
            "Nothing was changed."
        ),
        "vault.keyring_taken": sentence(
            "The keyring on this computer already opens the vault for somebody else, and serves "
            "one person. Let them stop using it first."
        ),
        "vault.keyring_unused": sentence(
            "This vault is not opened by the system’s keyring. Use your passphrase or the recovery "
            "code."
        ),
        "vault.keyring_wrong_item": sentence(
            "What the system’s keyring keeps does not open this vault. Use your passphrase or the "
            "recovery code; the keyring can be taken into use again afterwards."
        ),
    }
)
