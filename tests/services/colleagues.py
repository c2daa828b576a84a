"""Colleagues at desks of their own, in front of one vault: a change by one counts for the other."""

from dataclasses import replace

from meetingapp.domain.people import Person
from meetingapp.errors import AppError
from meetingapp.models.store import Store
from meetingapp.services.policy import Desk
from meetingapp.services.register import save_person
from meetingapp.services.roles import Account, Role
from tests.people_of_the_vault import PeopleOfTheVault


class Colleague:
    """Somebody in the register who can unlock, with a desk of their own."""

    def __init__(self, leader: Desk, id_: str, role: Role) -> None:
        self.id = id_
        keys = leader.keys
        assert isinstance(keys, PeopleOfTheVault)
        self._keys = keys
        save_person(leader, Person(id_, f"{id_.title()} Testdahl"))
        keys.accounts[id_] = Account(id_, f"{id_.title()} Testdahl", role)
        keys.passphrases[id_] = ""
        self.desk = replace(leader, account=self._account, keys=_Opened(keys, id_))

    def _account(self) -> Account:
        if self.id not in self._keys.accounts:
            raise AppError("vault.person_gone")
        return self._keys.accounts[self.id]


class _Opened(PeopleOfTheVault):
    """The same people, as seen by another who unlocked."""

    def __init__(self, shared: PeopleOfTheVault, opener: str) -> None:
        super().__init__()
        self.accounts = shared.accounts
        self.passphrases = shared.passphrases
        self.opener = opener


def last_logged(store: Store, count: int = 1) -> list[tuple[str, str, str]]:
    """Give the newest entries of the audit log: who, what, to which id."""
    newest = "SELECT actor, action, subject FROM audit ORDER BY seq DESC LIMIT ?"
    with store._engine.connect() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(newest, (count,))]
