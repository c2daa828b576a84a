"""A point that was read counts as read as long as it stands as it stood then."""

from dataclasses import replace

from meetingapp.domain.closing import ReadPoint
from meetingapp.domain.measure import Decision
from meetingapp.domain.read_back import (
    BEST,
    DISSENT,
    FEEDBACK,
    NO_MEASURE,
    STOPPED,
    VOICE,
    YOUNG,
    is_changed_since,
    points_of,
    read_so_far,
)
from meetingapp.domain.stopped import Stopped, StopReason
from tests.domain.example import Example


def keys(example: Example) -> list[str]:
    return [point.key for point in points_of(example.context())]


def read(example: Example) -> Example:
    """Read everything as it stands."""
    return example.with_part("closing", summary_read=True, read=points_of(example.context()))


def test_what_is_read_is_the_child_first_then_what_is_agreed_and_who_disagrees_last(
    example: Example,
) -> None:
    found = keys(example.with_part("agreement", decisions=(Decision("d", "x"), Decision("e"))))
    assert found[:2] == [VOICE, BEST]
    assert found[-1] == DISSENT
    assert "decision d" in found
    assert "decision e" not in found
    assert [key for key in found if key.startswith("measure ")]


def test_a_change_is_unread_and_read_again_when_it_is_taken_back(example: Example) -> None:
    done = read(example)
    assert not is_changed_since(done.context())
    before = done.discussion.best_interest.conclusion
    changed = done.with_part("best_interest", conclusion="Vi velger noe annet.")
    assert is_changed_since(changed.context())
    assert BEST not in read_so_far(changed.context())
    assert VOICE in read_so_far(changed.context())
    back = changed.with_part("best_interest", conclusion=before)
    assert not is_changed_since(back.context())


def test_something_agreed_later_is_unread_and_something_dropped_needs_no_reading(
    example: Example,
) -> None:
    done = read(example)
    more = done.with_part("agreement", decisions=(Decision("late", "Ringer hjem hver fredag."),))
    assert is_changed_since(more.context())
    fewer = done.with_part("agreement", measures=done.discussion.agreement.measures[:1])
    assert not is_changed_since(fewer.context())
    none = done.with_part("agreement", measures=())
    assert NO_MEASURE not in read_so_far(none.context())


def test_what_is_not_read_aloud_may_change_meanwhile(example: Example) -> None:
    done = read(example)
    later = done.with_part("voice", adult_interpretation="Han er sliten.").with_part(
        "closing", corrections="Skolen retter et navn."
    )
    assert not is_changed_since(later.context())


def test_one_tick_counts_where_nobody_noted_the_points(example: Example) -> None:
    told = example.with_part("closing", summary_read=True, read=())
    assert not is_changed_since(told.context())
    strange = told.with_part("closing", read=(ReadPoint("voice", "0" * 16),))
    assert is_changed_since(strange.context())


def test_each_way_of_speaking_has_its_own_points(example: Example) -> None:
    assert FEEDBACK not in keys(example.as_anonymous())
    assert keys(example.as_system())[0] == YOUNG
    stop = Stopped(StopReason.OUT_OF_TIME)
    assert keys(example.with_discussion(stopped=stop)) == [STOPPED, VOICE]
    no = replace(stop, reason=StopReason.NO_CONSENT)
    assert keys(example.with_discussion(stopped=no)) == [STOPPED]
