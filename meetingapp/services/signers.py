"""Who must sign a consent here: the shipped ages, or those the office has set itself."""

import tomllib
from functools import cache
from typing import Final

from meetingapp import paths
from meetingapp.domain.office import Office
from meetingapp.domain.signers import SignerRules, parse_signers

_FILE: Final = "signers.v1.toml"


@cache
def load_signers() -> SignerRules:
    """Return the rules that ship with the program, read once."""
    file = paths.resources() / "agenda" / _FILE
    return parse_signers(tomllib.loads(file.read_text(encoding="utf-8")))


def signers_for(office: Office) -> SignerRules:
    """Return the office's own rules, or the shipped ones where it has none."""
    return office.signers or load_signers()
