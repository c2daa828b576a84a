"""Finalised discussions to write copies of: bokmål and nynorsk, with words to the child."""

import pytest

from meetingapp.words import Language
from tests.document.conftest import Told
from tests.document.copied import Finalised, finalised, in_plain_words
from tests.document.sigrid import sigrid_case, sigrid_discussion, sigrid_meeting
from tests.domain.jonas import jonas_case, jonas_discussion, jonas_meeting


@pytest.fixture
def jonas() -> Finalised:
    """Give a first ressursteam in bokmål."""
    told = Told(jonas_meeting(), jonas_case(), jonas_discussion(), Language.NB)
    return finalised(in_plain_words(told))


@pytest.fixture
def sigrid() -> Finalised:
    """Give an evaluation meeting of an ansvarsgruppe in nynorsk."""
    told = Told(sigrid_meeting(), sigrid_case(), sigrid_discussion(), Language.NN)
    return finalised(in_plain_words(told))
