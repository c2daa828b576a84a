"""Where the minutes will differ from the template: what they print before anybody finalises."""

from dataclasses import dataclass

from meetingapp.ui.viewmodels.room.model import RoomViewModel
from meetingapp.words import Words


@dataclass(frozen=True, slots=True)
class DeviationLine:
    """One line: the requirement, and why it was not met."""

    what: str
    why: str
    item: str


def deviation_lines(words: Words, room: RoomViewModel) -> tuple[DeviationLine, ...]:
    """Return the requirements answered with a reason or set aside, as the minutes tell them."""
    given = {gate: each for each in room.discussion.acknowledged for gate in each.gates}
    aside = {each.gate: each for each in room.discussion.overrides}
    lines: dict[str, DeviationLine] = {}
    for result in room.results:
        if not result.settled or result.id in lines:
            continue
        what = _name(words, room, result.id) or words.result(result)
        if result.id in aside and result.overridable:
            override = aside[result.id]
            why = words("Set aside by {name}: {reason}", name=override.by.name,
                        reason=override.reason)  # fmt: skip
        elif result.id in given:
            reason = given[result.id]
            why = reason.text or words.code(reason.reason)
        else:
            continue
        lines[result.id] = DeviationLine(what, f"{why[:1].upper()}{why[1:]}", result.item)
    return tuple(lines.values())


def own_rules(room: RoomViewModel) -> int:
    """Count the places where the municipality has set something else than the template."""
    return len(room.room.template.deviations)


def _name(words: Words, room: RoomViewModel, gate: str) -> str:
    return room.room.template.rule(gate).name[words.language]
