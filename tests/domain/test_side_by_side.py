import time

from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.side_by_side import Line, Part, Row, differing, side_by_side

LINES = st.lists(
    st.builds(Line, st.sampled_from(("Tiltak", "Veien videre")), st.text(max_size=20)), max_size=8
)


def lines(*texts: str) -> list[Line]:
    return [Line("Tiltak", text) for text in texts]


def test_what_is_the_same_is_not_marked() -> None:
    [row] = side_by_side(lines("Jon leser."), lines("Jon leser."))
    assert row == Row("Tiltak", (Part("Jon leser."),), (Part("Jon leser."),))
    assert row.is_same


def test_the_words_that_differ_are_marked_and_the_others_not() -> None:
    [row] = differing(
        side_by_side(lines("Jon leser 10 minutter."), lines("Jon leser 20 minutter."))
    )
    assert [part.text for part in row.before if part.is_other] == ["10"]
    assert [part.text for part in row.after if part.is_other] == ["20"]
    assert "".join(part.text for part in row.before) == "Jon leser 10 minutter."


def test_a_line_more_stands_alone_on_its_side() -> None:
    rows = side_by_side(lines("a", "c"), lines("a", "b", "c"))
    assert [row.is_same for row in rows] == [True, False, True]
    assert rows[1] == Row("Tiltak", after=(Part("b", is_other=True),))
    assert side_by_side(lines("a", "b", "c"), lines("a", "c"))[1].after == ()


def test_the_same_words_under_another_heading_are_a_difference() -> None:
    moved = side_by_side([Line("Tiltak", "a")], [Line("Veien videre", "a")])
    assert differing(moved)


def test_nothing_is_put_beside_nothing() -> None:
    assert side_by_side((), ()) == ()


def test_a_long_text_is_marked_as_a_whole_and_soon() -> None:
    before, after = "ord " * 50_000, "annet ord " * 20_000
    began = time.monotonic()
    [row] = side_by_side(lines(before), lines(after))
    assert time.monotonic() - began < 1
    assert row.before == (Part(before, is_other=True),)


@given(LINES, LINES)
def test_both_documents_can_be_read_again_from_the_rows(
    before: list[Line], after: list[Line]
) -> None:
    rows = side_by_side(before, after)
    assert [_said(row.before) for row in rows if _said(row.before)] == [
        x.text for x in before if x.text
    ]
    assert [_said(row.after) for row in rows if _said(row.after)] == [
        x.text for x in after if x.text
    ]


def _said(parts: tuple[Part, ...]) -> str:
    return "".join(part.text for part in parts)
