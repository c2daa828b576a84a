from pytestqt.qtbot import QtBot

from meetingapp.ui.widgets.pillar_ring import PillarRing
from meetingapp.ui.wording import plain


def test_a_ring_is_drawn_whole_where_large_text_leaves_it_little_height(qtbot: QtBot) -> None:
    ring = PillarRing("target", plain("Tiltak"), compact=True)
    qtbot.addWidget(ring)
    ring.resize(44, 20)
    drawn = ring.grab().toImage()
    wide, high = drawn.width(), drawn.height()
    rows = [{drawn.pixel(x, y) for x in range(wide)} for y in range(high)]
    assert len(rows[high // 2]) > 1  # it is there
    assert rows[0] == rows[-1] == {drawn.pixel(0, 0)}  # and nothing of it is cut off
