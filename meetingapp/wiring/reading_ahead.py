"""What the first moments after unlocking need of the store, done while a passphrase is typed."""

from pathlib import Path

import meetingapp.errors.sentences
import meetingapp.wiring.entering  # noqa: F401 - read for what reading it does
from meetingapp.clock import utc_now
from meetingapp.codec.adapters import validator
from meetingapp.domain.measure import Measure
from meetingapp.domain.office import Office
from meetingapp.domain.people import Person
from meetingapp.domain.team import Team
from meetingapp.models.engine import read_ahead as read_engine
from meetingapp.models.rehearsal import rehearsal
from meetingapp.services.clock_trouble import clock_trouble
from meetingapp.services.last_place import last_place
from meetingapp.services.policy import Desk
from meetingapp.services.roles import Account, Role
from meetingapp.services.shelf import all_templates
from meetingapp.services.today import todays_board
from meetingapp.vault.keys import MasterKey
from meetingapp.vault.slots import SlotKind
from meetingapp.vault.vault import OpenVault
from meetingapp.wiring.printing import FullPrinter
from meetingapp.wiring.vault_keys import VaultKeys


def read_ahead() -> None:
    """Read the store's modules, the meeting types, and how the first things shown are written.

    All of it is kept for the life of the process; whoever unlocks first finds what is there, and
    reads the rest.
    """
    read_engine()
    for kind in (Person, Office, Team, Measure):
        validator(kind)
    all_templates()
    rehearse()


def rehearse() -> None:
    """Go through the first moments in a store with nothing in it, so that their statements stand.

    To write them took 40 of the 100 ms that I dag needs of the store.
    """
    nobody = OpenVault("", "", SlotKind.PASSPHRASE, None, 0, MasterKey.new())
    account = Account("", "", Role.LEADER)
    with rehearsal(utc_now) as store:
        keys = VaultKeys(Path(), nobody)
        desk = Desk(store, FullPrinter(), utc_now, lambda: account, keys)
        store.head()
        clock_trouble(desk)
        with desk.begin() as work:
            work.log.about_vault()
        last_place(desk)
        for _ in range(2):  # the key of a subquery is what it will be from the second time on
            todays_board(desk)
