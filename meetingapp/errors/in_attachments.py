"""What may stand in the way of files kept with a case."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.errors.marks import sentence

IN_ATTACHMENTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "attachment.empty": sentence("The file is empty, so there is nothing to keep. Look at it."),
        "attachment.format": sentence(
            "Only PDF, Word files (docx) and pictures (png, jpg, heic) are kept with a case. Save "
            "the file as one of these, and add it again."
        ),
        "attachment.large": sentence(
            "The file is larger than 20 MB. Scan it with a lower resolution, or part it."
        ),
        "attachment.many": sentence("The case holds 100 files already. Remove one first."),
        "attachment.missing": sentence(
            "The file is no longer here. Somebody may have removed it: open the case again."
        ),
        "attachment.twice": sentence("This file is kept with the case already."),
        "attachment.unread": sentence(
            "The file could not be read. Look whether it is still there, and choose it again."
        ),
    }
)
