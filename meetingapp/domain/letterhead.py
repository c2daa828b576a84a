"""What the municipality puts in the head of its documents, beside its name."""

import re
from dataclasses import dataclass
from typing import Final

_FILE_NAME: Final = re.compile(r"\S+\.(?:png|jpe?g|gif|svg|bmp|tiff?|webp|pdf|docx)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The municipality's own line, and its logo as a PNG that has been looked through.

    ``logo_alt`` tells those who cannot see it what the logo shows.
    """

    line: str = ""
    logo: bytes = b""
    logo_alt: str = ""

    @property
    def is_told(self) -> bool:
        """Tell whether the logo, if there is one, is put into words."""
        return not self.logo or tells(self.logo_alt)


def tells(alt: str) -> bool:
    """Tell whether a text says what a picture shows: it is there, and it is no file’s name."""
    said = alt.strip()
    return bool(said) and not _FILE_NAME.fullmatch(said)
