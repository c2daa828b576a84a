"""What may stand in the way of a parcel from another machine."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.errors.marks import sentence

IN_PARCELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "parcel.changed": sentence(
            "Something was changed here while the parcel was open. Open it once more, and choose "
            "anew: nothing was taken in."
        ),
        "parcel.closed": sentence(
            "The parcel does not open: the code belongs to another one, or the file was damaged "
            "on the way. Compare the code, or have the parcel made once more."
        ),
        "parcel.code": sentence(
            "Something in the code is mistyped. It has nine groups of four: compare them one by "
            "one with whoever made the parcel."
        ),
        "parcel.newer": sentence(
            "The parcel comes from a newer Samråd. Update the program on this machine first."
        ),
        "parcel.not_ours": sentence("This file is no parcel from Samråd. Choose another file."),
        "parcel.together": sentence(
            "The minutes come with their case and their meeting: choose them too. Nothing was "
            "taken in."
        ),
        "parcel.two_versions": sentence(
            "The same version of these minutes was finalised both here and on the other machine, "
            "and they do not tell the same. Both stay as they are, and nothing was taken in. Agree "
            "on one of them, and write in that one, as a correction, what the other one tells."
        ),
        "parcel.unread": sentence(
            "The parcel could not be read. Look whether the file is still there, and choose it "
            "again."
        ),
    }
)
