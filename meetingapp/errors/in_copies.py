"""Why a copy of the minutes may not be made, and what may stand in the way of one."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.errors.marks import sentence

IN_COPIES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "copy.child_too_young": sentence(
            "The child is too young for a page of its own. Tell the guardians instead."
        ),
        "copy.grown_up": sentence(
            "The young person has come of age and decides alone. Give the copy to them, not to a "
            "guardian."
        ),
        "copy.hard_to_read": sentence(
            "The words to the child are hard to read: over 30 on the readability scale (LIX). "
            "Write shorter sentences with shorter words under “Said simply”, in a correction."
        ),
        "copy.kept_back": sentence(
            "It was decided at the meeting that the guardians get no copy of these minutes."
        ),
        "copy.may_not_receive": sentence(
            "This guardian may not receive minutes. It stands so in the case."
        ),
        "copy.no_child": sentence(
            "No child is named in this case, so there is nobody to write a page to."
        ),
        "copy.no_consent": sentence(
            "No consent lets this service read about the case today. Get a new consent first."
        ),
        "copy.no_guardian": sentence(
            "The case has no guardian, so there is nobody to make a guardian’s copy for."
        ),
        "copy.no_plain_words": sentence(
            "A measure has nothing under “Said simply”. Write one sentence to the child for each "
            "measure, in a correction."
        ),
        "copy.no_service": sentence(
            "No service may have a copy: none has both a part in the case and a consent. "
            "Get a consent first."
        ),
        "copy.not_a_guardian": sentence(
            "Nobody of this name is a guardian in the case. Choose one of the guardians."
        ),
        "copy.not_a_service_of_it": sentence(
            "This service has no part in the case: it was neither at the meeting nor on the list "
            "of those who receive the minutes."
        ),
        "copy.tell_in_person": sentence(
            "The guardians get no copy of these minutes, and they may come to read what the child "
            "takes home. Tell the child in person."
        ),
        "copy.too_rare": sentence(
            "These minutes cannot be made anonymous: too few children fit what they tell, or "
            "somebody’s address is protected."
        ),
        "copy.two_pages": sentence(
            "The page to the child does not fit on one page. Write shorter under “Said simply”, "
            "in a correction."
        ),
        "copy.unsafe": sentence(
            "It was noted that it may put the child in danger if this is known. No copy is made."
        ),
        "copy.was_stopped": sentence(
            "The discussion was stopped, so there is nothing to tell the child in writing yet. "
            "Talk with the child."
        ),
        "copy.youth_decides": sentence(
            "From the age of 16 the guardians read minutes only if the youth agrees, and they are "
            "not on the list of those who receive these. Ask the youth, and note it in a "
            "correction."
        ),
    }
)
