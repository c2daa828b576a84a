"""What each service is asked to prepare: proposed in the language of the minutes."""

from functools import cache

from meetingapp.domain.people import ServiceCode
from meetingapp.domain.prefill import Reasons
from meetingapp.words import Language, Words


@cache
def tasks_in(language: Language) -> Reasons:
    """Return the standard task of each service; ``None`` stands for all others."""
    words = Words(language)
    return {
        ServiceCode.SCHOOL: words("bring what the school has seen, with days and numbers"),
        ServiceCode.KG: words("bring what the kindergarten has seen in play and at meals"),
        ServiceCode.SFO: words("bring what after-school care has seen among friends"),
        ServiceCode.PPT: words("bring what is known about learning, and what could be tried"),
        ServiceCode.HC: words("bring what may be told about health and development"),
        ServiceCode.CWS: words("think through what support the family can be offered"),
        ServiceCode.COORD: words("bring an overview of who does what for the child"),
        ServiceCode.FAMILY: words("think through what support the family can be offered"),
        None: words("think through what you know and what your service can do"),
    }
