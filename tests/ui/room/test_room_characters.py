"""Characters no font has: named to the person before the minutes are locked."""

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel

from tests.ui.room.conftest import Model, Show, opened


def test_characters_no_font_has_are_named_before_anything_is_locked(model: Model) -> None:
    room, kept = model(opened())
    kept.unprintable = ("GRINNING FACE",)
    named, done = QSignalSpy(room.unprintable), QSignalSpy(room.finalised)

    room.finalise()
    assert named.count() == 1
    assert named.at(0) == [("GRINNING FACE",)]
    assert kept.finalised == []
    assert room.may_finalise

    room.finalise()
    assert done.count() == 1
    assert named.count() == 1


def test_characters_are_looked_for_again_when_the_text_was_changed(model: Model) -> None:
    room, kept = model(opened())
    kept.unprintable = ("GRINNING FACE",)
    room.finalise()
    room.put("voice.own_words", "Vet ikke.")
    kept.unprintable = ()

    room.finalise()
    assert kept.finalised == [room.discussion.id]


def test_characters_no_font_has_stand_over_the_footer_until_the_text_is_changed(
    show: Show,
) -> None:
    screen = show(opened(), "A14")
    screen.model.unprintable.emit(("GRINNING FACE",))
    shown = screen.findChildren(QLabel)
    said = [label.text() for label in shown if label.isVisible()]
    assert "Skriften mangler disse tegnene: GRINNING FACE" in said
    screen.model.put("closing.summary_read", value=False)
    assert not screen._notices.characters.isVisible()
