"""Backups as cards to choose between: when each was made, how large it is, and if it is whole."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from meetingapp.ui.viewmodels.moments import said_moment
from meetingapp.ui.viewmodels.safety import said_size
from meetingapp.ui.widgets.room.cards import CardOption, OptionCards
from meetingapp.ui.wording import Say
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.ui.vault_ports import Offer


def backup_cards(offers: "Sequence[Offer]", now: datetime) -> OptionCards:
    """Make the cards; the first is chosen. The value is the place in the list."""
    cards = OptionCards(
        lambda words: words("Backups"),
        [
            CardOption(str(at), _when(offer, now), _follows(offer))
            for at, offer in enumerate(offers)
        ],
        advance=False,
    )
    cards.set_value("0")
    return cards


def _when(offer: "Offer", now: datetime) -> Say:
    def say(words: Words) -> str:
        text = said_moment(words, offer.made_at, now)
        return text[:1].upper() + text[1:]

    return say


def _follows(offer: "Offer") -> Say:
    if offer.verified:
        return lambda words: f"{said_size(words, offer.size)} · {words('verified')}"
    return lambda words: f"{said_size(words, offer.size)} · {words('not whole')}"
