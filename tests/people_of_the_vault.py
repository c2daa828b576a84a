"""A fake of the port to the vault's keys: people are remembered, and nothing is encrypted."""

from dataclasses import replace
from typing import Final

from meetingapp.errors import AppError
from meetingapp.services.roles import Account, Role

BERIT: Final = Account("berit", "Berit Eksempelrud", Role.LEADER)


class PeopleOfTheVault:
    """Keeps who can unlock, and with which passphrase, in memory."""

    def __init__(self, *first: Account) -> None:
        self.accounts = {account.person: account for account in (first or (BERIT,))}
        self.passphrases = dict.fromkeys(self.accounts, "")
        self.opener = next(iter(self.accounts))
        self.code = ""
        self.in_keyring: set[str] = set()
        self.changes = 0

    def opened_by(self) -> str:
        return self.opener

    def people(self) -> tuple[Account, ...]:
        return tuple(self.accounts.values())

    def add(self, account: Account, passphrase: str) -> None:
        if account.person in self.accounts:
            raise AppError("vault.person_known")
        self.accounts[account.person] = account
        self.passphrases[account.person] = passphrase
        self.changes += 1

    def remove(self, person: str) -> None:
        del self.accounts[person]
        self.changes += 1

    def set_role(self, person: str, role: Role) -> None:
        self.accounts[person] = replace(self.accounts[person], role=role)
        self.changes += 1

    def change_passphrase(self, person: str, old: str, new: str) -> None:
        if self.passphrases[person] != old:
            raise AppError("vault.wrong_passphrase")
        self.passphrases[person] = new
        self.changes += 1

    def new_code(self) -> str:
        return "0000-" * 8 + "0000"

    def rotate_code(self, typed: str) -> None:
        self.code = typed
        self.changes += 1

    def uses_keyring(self, person: str) -> bool:
        return person in self.in_keyring

    def use_keyring(self, person: str) -> None:
        self.in_keyring.add(person)
        self.changes += 1

    def leave_keyring(self, person: str) -> None:
        self.in_keyring.discard(person)
        self.changes += 1

    def confirm(self, person: str, passphrase: str) -> None:
        if person not in self.accounts:
            raise AppError("vault.person_unknown")
        if self.passphrases[person] != passphrase:
            raise AppError("vault.wrong_passphrase")

    def check_code(self, typed: str) -> None:
        if self.code != typed:
            raise AppError("vault.wrong_code")

    def digest(self) -> str:
        return f"{self.changes:064x}"
