"""What may stand in the way of handing a case over to a stand-in."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.errors.marks import sentence

IN_HANDOVERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "handover.answered": sentence(
            "This handover is not waiting any more. Open the page again to see how it stands."
        ),
        "handover.no_access": sentence(
            "The one you chose cannot open Samråd here, or runs no meetings. Ask a leader to let "
            "them in first."
        ),
        "handover.no_holder": sentence(
            "Nobody coordinates this case yet. Agree on a coordinator in a meeting first."
        ),
        "handover.nobody": sentence(
            "The one you chose is not in the register. Choose somebody from the list."
        ),
        "handover.not_covered": sentence(
            "The consent does not cover the service of the one who is to take over. Ask for "
            "consent first, or choose somebody else."
        ),
        "handover.not_holder": sentence(
            "Only whoever coordinates the case, or a leader, can do this. Ask one of them."
        ),
        "handover.open": sentence(
            "The case is offered to somebody already. Wait for the answer, or take the offer back."
        ),
        "handover.overtaken": sentence(
            "Another coordinator was agreed on since this was offered. Nothing is changed."
        ),
        "handover.receiver_left": sentence(
            "The one who is to take over has no role here now. Choose somebody else."
        ),
        "handover.same": sentence("This is who coordinates the case today. Choose somebody else."),
    }
)
