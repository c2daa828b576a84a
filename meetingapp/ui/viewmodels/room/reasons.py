"""Why each service needs to know: the words that are proposed, in the language of the minutes."""

from functools import cache

from meetingapp.domain.people import Party, ServiceCode
from meetingapp.domain.prefill import Reasons
from meetingapp.words import Language, Words


@cache
def reasons_in(language: Language) -> Reasons:
    """Return the reason of each party and service; ``None`` stands for all others."""
    words = Words(language)
    return {
        ServiceCode.SCHOOL: words("is with the child at school"),
        ServiceCode.KG: words("is with the child in kindergarten"),
        ServiceCode.SFO: words("is with the child after school"),
        ServiceCode.PPT: words("advises on learning and development"),
        ServiceCode.HC: words("looks after the child’s health"),
        ServiceCode.CWS: words("looks after the child’s care and safety"),
        Party.GUARDIAN: words("guardian"),
        Party.CHILD: words("the child whom this is about"),
        Party.REPRESENTATIVE: words("represents the child"),
        None: words("takes part in helping the child"),
    }
