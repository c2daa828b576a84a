"""What may stand in the way of a paper about a case: the consent form and the summaries."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.errors.marks import sentence

IN_FORMS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "paper.kept_back": sentence(
            "It was decided at the meeting that the guardians get nothing in writing, and this "
            "paper goes home. It can be made when a later meeting has decided otherwise."
        ),
        "paper.no_consent": sentence(
            "No consent is in force for this case today, so nothing goes out to other services. "
            "Get a new consent first."
        ),
        "paper.no_minutes": sentence(
            "No finalised minutes tell of this case yet. Finalise the minutes of a meeting first."
        ),
        "paper.no_pdf": sentence(
            "This language is written from right to left, and cannot be made as a PDF here. "
            "Choose Word or web page."
        ),
        "paper.nobody_named": sentence(
            "This paper is about a named child. Nobody is named in this case."
        ),
        "paper.not_covered": sentence(
            "The consent does not cover this service, so nothing goes to it. Get a consent that "
            "names the service first."
        ),
        "paper.unborn": sentence(
            "This paper is about a child that is born. Make it when the child has a name in the "
            "case."
        ),
    }
)
