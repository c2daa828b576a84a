"""What stands in the way when content of many cases is to leave the vault."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.errors.marks import sentence

IN_LEAVING: Final[Mapping[str, str]] = MappingProxyType(
    {
        "leaving.held": sentence(
            "More than {most} cases would leave the vault within an hour, so this was held back. "
            "Let a leader, a coordinator or an administrator approve it here, or wait until the "
            "hour is over."
        ),
        "leaving.may_not": sentence(
            "This person may not approve: they can no longer unlock the vault, or have another "
            "role now. Choose somebody else."
        ),
        "leaving.others_may": sentence(
            "The recovery code is only for when nobody else may approve. Choose a person, and let "
            "them type their own passphrase."
        ),
        "leaving.own": sentence("You cannot approve this yourself. Ask a colleague to do it here."),
    }
)
