"""Whether the archive has the minutes, and what it gets."""

from typing import TYPE_CHECKING

from meetingapp.clock import norwegian_day
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.wording import plain
from meetingapp.words import Words

if TYPE_CHECKING:
    from meetingapp.domain.journal import Receipt
    from meetingapp.domain.origin import Origin


class ArchiveCard(Card):
    """Samråd writes in no archive: a person carries the package there, and notes the reference."""

    def __init__(self, *, may_hand_out: bool) -> None:
        super().__init__(
            lambda words: words("Archive"), icon_name="archive", margins=(16, 4, 16, 14)
        )
        self._may = may_hand_out
        self.state = Pill(plain(""))
        self.header.addWidget(self.state)
        self.origin = Label(plain(""), "sm2", wrap=True)
        self._line = Label(plain(""), "sm2", wrap=True)
        self.pack = Button(lambda words: words("Make the archive package …"), icon_name="folder")
        self.journal = Button(lambda words: words("The archive has them …"), icon_name="check")
        self.take_back = Button(lambda words: words("The reference is wrong"), kind="link")
        self.body.setSpacing(10)
        for part in (self.origin, self._line, self.pack, self.journal, self.take_back):
            self.body.addWidget(part)

    def show_receipt(self, receipt: "Receipt | None", origin: "Origin | None" = None) -> None:
        """Show whether the archive has them, and under which reference.

        Args:
            receipt: the archive's.
            origin: of minutes that were finalised on another machine: they are journaled there.
        """
        self.state.set_kind("ok" if receipt else "neutral" if origin else "warn")
        self.state.set_say(lambda words: _state(words, receipt, origin))
        self.origin.setVisible(origin is not None)
        if origin is not None:
            self.origin.set_say(lambda words: _came_from(words, origin))

        def line(words: Words) -> str:
            if receipt is None and origin is not None:
                return words(
                    "Whoever finalised them journals them. Note the reference here when you know "
                    "it."
                )
            if receipt is None:
                return words(
                    "The municipality’s archive holds the record. Make the package, register it "
                    "there, and note the reference here."
                )
            day = words.long_day(receipt.journaled_on)
            return words("Reference {number}, {day}.", number=receipt.reference, day=day)

        self._line.set_say(line)
        self.pack.setVisible(self._may and origin is None)
        self.journal.setVisible(self._may and receipt is None)
        self.take_back.setVisible(self._may and receipt is not None)


def _state(words: Words, receipt: "Receipt | None", origin: "Origin | None") -> str:
    if receipt is not None:
        return words("Journaled")
    return words("Not journaled") if origin is None else words("Made on another machine")


def _came_from(words: Words, origin: "Origin") -> str:
    """Say who sent the minutes, and who took them in."""
    taken_in_on = words.long_day(norwegian_day(origin.taken_in_at))
    if not origin.municipality:
        return words(
            "Sent by {sender}. Taken in here by {receiver}, {day}.",
            sender=origin.sent_by,
            receiver=origin.taken_in_by,
            day=taken_in_on,
        )
    return words(
        "Sent by {sender}, {municipality}. Taken in here by {receiver}, {day}.",
        sender=origin.sent_by,
        municipality=origin.municipality,
        receiver=origin.taken_in_by,
        day=taken_in_on,
    )
