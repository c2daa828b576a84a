"""The finalised discussion of Jonas, to make copies of."""

import pytest

from meetingapp.words import Language
from tests.document.conftest import Told
from tests.document.copied import Finalised, finalised, in_plain_words
from tests.domain.jonas import jonas_case, jonas_discussion, jonas_meeting


@pytest.fixture
def jonas() -> Finalised:
    """Give a first ressursteam, with a sentence to the child for each measure."""
    told = Told(jonas_meeting(), jonas_case(), jonas_discussion(), Language.NB)
    return finalised(in_plain_words(told))
