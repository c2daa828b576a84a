"""The language a document is set in: how a file says it, and how its pages are counted in it."""

from types import MappingProxyType
from typing import Final

from meetingapp.words import Language, Words

TAGS: Final = MappingProxyType({Language.NB: "nb-NO", Language.NN: "nn-NO", Language.EN: "en-GB"})


def page_of_pages(words: Words) -> str:
    """Write ``Side {page} av {pages}``, for the renderer to fill in."""
    return words("Page {page} of {pages}", page="{page}", pages="{pages}")
