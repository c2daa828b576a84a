"""What the municipality puts in the head of its documents, beside its name."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The municipality's own line, and its logo as a PNG that has been looked through.

    ``logo_alt`` tells those who cannot see it what the logo shows.
    """

    line: str = ""
    logo: bytes = b""
    logo_alt: str = ""
