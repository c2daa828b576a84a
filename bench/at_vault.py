"""The large vault opened without a window."""

from pathlib import Path

from sqlalchemy import Engine

from meetingapp.clock import utc_now
from meetingapp.domain.people import Person
from meetingapp.services.roles import Account, Role
from meetingapp.vault import vault
from meetingapp.wiring.demo import PASSPHRASE
from meetingapp.wiring.entering import open_session
from meetingapp.wiring.session import Session

DATABASE = "data.db"


class AtVault:
    """A session in a vault, and what opens its database barely."""

    def __init__(self, folder: Path) -> None:
        opened = vault.open_with_passphrase(folder, PASSPHRASE)
        self.session: Session = open_session(folder, opened, utc_now, new=False)
        self.database = folder / DATABASE
        self.key = opened.database_key()

    def let_many_out(self) -> None:
        """Let more than ten cases leave in this hour: a colleague says yes, as one must."""
        name, secret = "Eva Eksempelrud", "evas egne lange ord"
        colleague = Account(self.session.new_id(), name, Role.COORDINATOR)
        self.session.save_person(Person(colleague.person, name))
        self.session.vault.add_access(colleague, secret)
        self.session.leaving.approve(colleague.person, secret)

    @property
    def engine(self) -> Engine:
        """What the program's own statements go through."""
        return self.session._store._engine
