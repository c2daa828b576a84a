"""What may stand in the way while a meeting is planned, changed or dropped."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.errors.marks import sentence

IN_PLANNING: Final[Mapping[str, str]] = MappingProxyType(
    {
        "invitation.not_ready": sentence("The invitation cannot be made yet: {reason}"),
        "invitation.nobody": sentence(
            "There is nobody to invite. Add those who are to come, and make it again."
        ),
        "measure.not_late": sentence(
            "The evaluation of this measure is not late any more. Nobody needs a reminder."
        ),
        "planning.begun": sentence(
            "This meeting has begun, so it is changed in the meeting room from now on."
        ),
        "planning.nobody_left": sentence(
            "Nobody would be left to discuss one of the cases. Ask for consent, or take that case "
            "out of the meeting."
        ),
        "planning.unnamed": sentence(
            "It is not written who comes from {service}, so nobody can stay out of the case. Add "
            "them, or do not invite the service."
        ),
        "planning.written": sentence(
            "Something is written in this meeting, so it cannot be dropped. Stop it in the meeting "
            "room instead: then what is written is kept."
        ),
        "preparation.follows": sentence(
            "This ticks itself, from what is written. Change what is written instead."
        ),
        "preparation.no_step": sentence(
            "This is not waited for any more. Open the preparation of the meeting again."
        ),
        "preparation.not_held": sentence(
            "The meeting has not been held yet. Tick this when the child has been told."
        ),
    }
)
