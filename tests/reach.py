"""Who sees everything, for tests of what lies below the use cases."""

from typing import Final

from meetingapp.services.ports import Reach

EVERYTHING: Final = Reach("slot-1", every_case=True)
