"""Words in a chart stand where they cover neither a point, a line nor each other."""

import random

from PySide6.QtCore import QPointF, QRectF

from meetingapp.ui.widgets.free_places import FreePlaces, along

POINT = QPointF(50, 50)


def box(left: float, top: float) -> QRectF:
    return QRectF(left, top, 20, 10)


def test_a_number_stands_above_else_below_else_nowhere() -> None:
    free = FreePlaces([POINT, QPointF(50, 35)], 3)
    above, below = box(40, 36), box(40, 54)
    assert free.number(above, below) == below
    assert free.number(above, below) is None


def test_a_number_keeps_off_what_is_written_before_it() -> None:
    free = FreePlaces([POINT], 3)
    above, below = box(40, 36), box(40, 54)
    free.keep(QRectF(52, 30, 60, 10))  # the word by a mark, over the top of the chart
    assert free.number(above, below) == below
    assert free.number(above) is None


def test_words_move_along_until_they_stand_free_of_points_lines_and_numbers() -> None:
    free = FreePlaces([POINT], 3)
    free.cross([QPointF(50, 50), QPointF(100, 50)])
    number = free.number(box(110, 45))
    assert number is not None
    found = free.words(along(box(40, 45), 300))
    assert found.left() > number.right()
    assert (found.top(), found.size()) == (45, box(0, 0).size())


def test_where_a_line_is_everywhere_words_stand_on_it_but_on_no_point() -> None:
    free = FreePlaces([POINT], 3)
    free.cross([QPointF(0, 50), QPointF(200, 50)])
    found = free.words(along(box(40, 45), 200))
    assert found.left() > POINT.x()
    assert free.words([box(40, 45)]) == box(40, 45)


def test_however_many_numbers_there_are_none_covers_another_or_a_point() -> None:
    chance = random.Random(7)  # noqa: S311 - places to try, no secret
    points = [QPointF(chance.uniform(0, 300), chance.uniform(0, 100)) for _ in range(60)]
    free = FreePlaces(points, 2)
    found = [free.number(box(at.x() - 10, at.y() - 14)) for at in points]
    placed = [each for each in found if each is not None]
    assert len(placed) > 5
    for number, one in enumerate(placed):
        assert not any(one.intersects(other) for other in placed[:number])
        assert not any(one.contains(at) for at in points)
