"""The demonstration: made whole, made again, and never in the place of anything else."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from meetingapp.domain.lineage import standing_measures
from meetingapp.domain.queues import Queue
from meetingapp.errors import AppError
from meetingapp.wiring.demo import Demo, make_demo
from meetingapp.wiring.door import Door
from tests.minutes.reading import text_of


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("show") / "demo"


@pytest.fixture(scope="module")
def made(folder: Path) -> Demo:
    return make_demo(folder)


def test_it_tells_where_the_minutes_are_and_how_to_get_in(made: Demo, folder: Path) -> None:
    said = (
        "Jeg liker når vi leser i lite rom.",
        "Det er best når Hege står der.",
        "Peikar på «skule» og «Ane med», og legg bort kortet «ny».",
    )
    for pdf, words in zip(made.pdfs, said, strict=True):
        assert words in text_of(pdf.read_bytes())
        assert pdf.parent == folder
    with closing(Door(made.folder).unlock(made.passphrase)) as session:
        session.must_be_whole()
        finished = [
            d for m in session.lists.list_meetings().rows for d in m.discussions if d.minutes_id
        ]
        kept = {session.read_minutes_pdf(each.minutes_id) for each in finished}
        board = session.todays_board()
    assert kept > {pdf.read_bytes() for pdf in made.pdfs}
    assert board.upcoming


def test_a_child_has_been_followed_for_a_year_that_ends_the_week_the_visitor_comes(
    made: Demo,
) -> None:
    with closing(Door(made.folder).unlock(made.passphrase)) as session:
        waiting = session.queues.read_queues(9)
        case = session.read_case("tiril")
        standing = standing_measures(case, waiting.today)
        numbers = {m.id: session.measuring.of(case.id, m.id).measurements for m in standing}
    empty = {part.queue for part in waiting.parts if not part.total}
    assert empty == {Queue.NO_DATE, Queue.TURNING}
    assert [each.meeting_type for each in case.earlier] == [
        "SM",
        "RT",
        "RT",
        "RT",
        "IT",
        "IT",
        "AG",
    ]
    assert timedelta() < waiting.today - case.earlier[-1].held_on < timedelta(days=63)
    assert len(standing) == 7
    assert all(len(each) >= 6 for each in numbers.values())
    assert [number.by is None for each in numbers.values() for number in each].count(True) == 0


def test_a_second_run_replaces_the_first_through_a_link_too(made: Demo, tmp_path: Path) -> None:
    (made.folder / "left behind").mkdir()
    link = tmp_path / "link"
    link.symlink_to(made.folder)
    again = make_demo(link)
    assert all(pdf.is_file() for pdf in again.pdfs)
    assert link.is_symlink()
    assert not (made.folder / "left behind").exists()


def test_a_folder_with_anything_else_is_left_alone(tmp_path: Path) -> None:
    mine = tmp_path / "mine.txt"
    mine.write_text("mine")
    for folder in (tmp_path, mine):
        with pytest.raises(AppError) as refused:
            make_demo(folder)
        assert refused.value.code == "demo.not_a_demo"
    assert mine.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [mine]


@pytest.mark.parametrize("where", ["file/demo", "n" * 300])
def test_a_folder_that_cannot_be_made_is_named(where: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(AppError) as refused:
        make_demo(tmp_path / where)
    assert refused.value.code == "vault.folder_not_writable"
