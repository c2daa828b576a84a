"""The words of one line of the gate panel."""

from meetingapp.domain.template import Texts
from meetingapp.ui.viewmodels.room.panel import Line, LineKind
from meetingapp.ui.widgets.mark import MarkState
from meetingapp.ui.wording import Say, plain
from meetingapp.words import Words


def text_say(line: Line) -> Say:
    """Say what the line says."""
    if line.kind is LineKind.MORE:
        return lambda words: words.plural("and 1 more", "and {n} more", line.count)
    if line.kind is LineKind.ITEM and line.said is not None:
        return _named(line.item, line.said)
    if line.said is not None:
        return _in_language(line.said)
    return lambda words: _result(line, words)


def help_say(line: Line) -> Say | None:
    """Say what stands under it, if anything does."""
    if line.later:
        return lambda words: words("Can wait until A10")
    return None


def head_say(line: Line) -> tuple[Say, Say]:
    """Name a part of a group, and say how much is in it."""
    count = line.count
    if line.kind is LineKind.HERE:
        if not count:
            return (_on_this_item, lambda words: words("everything in place"))
        return (_on_this_item, lambda words: words.plural("1 left", "{n} left", count))
    if line.kind is LineKind.REST:
        return (
            lambda words: words("The rest of the case"),
            lambda words: words.plural("1 left", "{n} left", count),
        )
    return (lambda words: words.in_context("advice", "Advice"), plain(str(count)))


def state_of(line: Line) -> MarkState:
    """Open while it is to be met; dashed where it may wait, or is only advice."""
    quiet = line.later or line.kind in {LineKind.HINT, LineKind.SHOULD}
    return MarkState.LATER if quiet else MarkState.TODO


def _result(line: Line, words: Words) -> str:
    said = words.result(line.result) if line.result is not None else ""
    return f"{line.item} {said}" if line.item else said


def _named(item: str, heading: Texts) -> Say:
    return lambda words: f"{item} {heading[words.language]}"


def _in_language(said: Texts) -> Say:
    return lambda words: said[words.language]


def _on_this_item(words: Words) -> str:
    return words("On this item")
