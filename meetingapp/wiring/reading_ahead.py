"""What the first moments after unlocking need of the store, done while a passphrase is typed."""

import meetingapp.wiring.entering  # noqa: F401 - read for what reading it does
from meetingapp.codec.adapters import validator
from meetingapp.domain.measure import Measure
from meetingapp.domain.office import Office
from meetingapp.domain.people import Person
from meetingapp.domain.team import Team
from meetingapp.models.engine import read_ahead as read_engine
from meetingapp.services.shelf import all_templates


def read_ahead() -> None:
    """Read the store's modules, the meeting types, and how the first things shown are written.

    All of it is kept for the life of the process; whoever unlocks first finds what is there, and
    reads the rest.
    """
    read_engine()
    for kind in (Person, Office, Team, Measure):
        validator(kind)
    all_templates()
