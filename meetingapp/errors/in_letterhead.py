"""What may be wrong with a picture chosen for the head of the documents."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.errors.marks import sentence

IN_LETTERHEAD: Final[Mapping[str, str]] = MappingProxyType(
    {
        "letterhead.moving": sentence(
            "This picture moves, and paper does not. Choose a picture that stands still."
        ),
        "letterhead.not_a_picture": sentence(
            "This file cannot be read as a picture. Choose a PNG or JPEG file."
        ),
        "letterhead.too_large": sentence("This picture is {size} MB. Choose one of at most 1 MB."),
        "letterhead.too_wide": sentence(
            "This picture is {width} by {height} dots. Choose one of at most 4000 on each side."
        ),
        "letterhead.without_words": sentence(
            "Those who cannot see the logo need to know what it shows. Write a few words about it."
        ),
    }
)
