"""A long run tells its beginning from its end, and no two of its minutes are told alike."""

from bench.long_run import in_a_row, told_anew
from meetingapp.document.blocks import Quote
from meetingapp.document.plain import every, plain_text
from meetingapp.minutes import render
from tests.document.finished import told_in


def test_the_last_of_a_run_are_held_against_the_first() -> None:
    seen: list[int] = []
    run = in_a_row(range(7), seen.append, edge=3)
    assert seen == list(range(7))
    assert len(run.first.wall.took) == len(run.last.processor.took) == 3
    assert run.grown >= 0


def test_minutes_told_anew_are_as_long_and_in_other_words() -> None:
    document = told_in("innsatsteam").document()
    one, other = told_anew(document, 1), told_anew(document, 2)
    assert len(plain_text(one)) == len(plain_text(other)) == len(plain_text(document))
    said = [
        [each.words for each in every(told.blocks) if isinstance(each, Quote)]
        for told in (document, one, other)
    ]
    assert len({tuple(words) for words in said}) == 3
    assert render(one) != render(other)
