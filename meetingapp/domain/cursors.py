"""Two places in one agenda: where the room is, and where I write. The rule of what moves which.

Looking never moves the room, and the room never moves the one who writes. They go on together only
by what a person does where they stand on the same item.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Cursors:
    """The item the room is on, and the item that is open to write on."""

    room: str
    mine: str

    @property
    def are_together(self) -> bool:
        """Tell whether the room is on the item that is written on."""
        return self.room == self.mine

    def looked_at(self, item: str) -> "Cursors":
        """I turn to an item: by the agenda, by what is missing, by the item before."""
        return replace(self, mine=item)

    def room_taken_to(self, item: str) -> "Cursors":
        """Whoever chairs leads the room to an item."""
        return replace(self, room=item)

    def joined(self) -> "Cursors":
        """I turn to where the room is."""
        return replace(self, mine=self.room)

    def brought(self) -> "Cursors":
        """The room comes to where I write."""
        return replace(self, room=self.mine)

    def gone_on(self, item: str) -> "Cursors":
        """I am done and go on to an item: the room comes along where we were together."""
        return Cursors(item, item) if self.are_together else self.looked_at(item)

    def within(self, agenda: Sequence[str]) -> "Cursors":
        """Keep to items there are: a case that was given a name has others than before."""
        first = agenda[0]
        mine = self.mine if self.mine in agenda else first
        return Cursors(self.room if self.room in agenda else mine, mine)
