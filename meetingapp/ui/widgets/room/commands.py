"""What the palette offers in the meeting room: the next thing that is missing, and every item."""

from collections.abc import Callable, Sequence

from meetingapp.ui.commands import Command
from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.ui.wording import Say


def room_commands(
    model: RoomViewModel,
    turn_to: Callable[[str], None],
    path: str,
    beside: Sequence[Command] = (),
) -> Sequence[Command]:
    """Return what can be done in an open room; an item goes by its code, number and heading.

    The next thing that is missing comes first.

    Args:
        model: the room.
        turn_to: goes to an item.
        path: of the field the caret is in, to go on from.
        beside: what can be done beside the items.
    """
    if not model.is_open:
        return ()

    def to_next() -> None:
        result = model.next_missing(path, back=False)
        if result is not None:
            model.follow(result)

    missing = Command(
        lambda words: words("Next thing that is missing"), "arrow-right", to_next, "F4"
    )
    items = (
        Command(
            _heading(model, item),
            "text",
            _going(turn_to, item),
            also=item.lstrip("A0") or "0",
        )
        for item in model.agenda
    )
    return (*(() if model.locked else (missing,)), *beside, *items)


def _heading(model: RoomViewModel, item: str) -> Say:
    heading = model.room.template.item(item).heading
    return lambda words: f"{item} {heading[words.language]}"


def _going(turn_to: Callable[[str], None], item: str) -> Callable[[], None]:
    return lambda: turn_to(item)
