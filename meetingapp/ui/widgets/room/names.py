"""How the child is named in the room: by first name, in the genitive each language has."""

from typing import Final

from meetingapp.domain.case import Case, NamedChild
from meetingapp.ui.viewmodels.naming import case_title
from meetingapp.ui.wording import Say
from meetingapp.words import Language, Words

_NO_S_AFTER: Final = ("s", "x", "z")
_LONGEST_FIRST: Final = 24
_LONGEST_NAME: Final = 60


def first_name(words: Words, case: Case) -> str:
    """Return the child’s first name, or the word for the child."""
    if isinstance(case.subject, NamedChild) and case.subject.name.split():
        return shortened(case.subject.name.split()[0], _LONGEST_FIRST)
    return words("the child")


def shortened(name: str, most: int) -> str:
    """Cut a name that no line could hold."""
    return name if len(name) <= most else f"{name[: most - 1]}…"


def whole_name(words: Words, case: Case) -> str:
    """Return the child’s whole name, or what the case is called."""
    return shortened(case_title(words, case), _LONGEST_NAME) or words("The case")


def whose(words: Words, case: Case) -> str:
    """Return the name as an owner: ``Jonas’`` (nb), ``Idas`` (nb), ``Ida`` after nn “frå”."""
    name = first_name(words, case)
    if not isinstance(case.subject, NamedChild):
        return words.in_context("owner", "the child’s")
    match words.language:
        case Language.NN:
            return name
        case Language.EN:
            return f"{name}’s"
        case _:
            return f"{name}’" if name.casefold().endswith(_NO_S_AFTER) else f"{name}s"


def about(case: Case, say: str) -> Say:
    """Say a marked sentence with the child’s ``{name}`` in it."""
    return lambda words: words(say, name=first_name(words, case))
