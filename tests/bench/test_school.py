"""The simulated life of a school is what the program itself would have left behind."""

from itertools import pairwise

import pytest

from bench.large_texts import EXAMPLE
from bench.school import LETTERS_A_SAVE, STANDS_FOR, School, typed
from meetingapp.codec.file import read_meeting_file
from meetingapp.domain.meeting import CaseDiscussion

WEEKS = 6


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> School:
    """A school a month and a half into its first year."""
    lived = School(tmp_path_factory.mktemp("school") / "vault", children=1, first=2022)
    lived.live(WEEKS)
    return lived


def test_a_meeting_has_been_held_and_typed(school: School) -> None:
    assert school.finalised == 1
    assert school.autosaves > 10 * STANDS_FOR
    assert school.longest_log > 0


def test_every_check_of_the_program_passes(school: School) -> None:
    session = school.open()
    try:
        session.must_be_whole()
        lines = session._store.verify()
    finally:
        session.close()
    assert lines.whole
    assert lines.entries > school.autosaves


def test_backups_are_made_on_the_way(school: School) -> None:
    assert list((school.folder / "backups").glob("samraad-*"))


def test_what_is_typed_grows_by_the_letters_of_so_many_saves() -> None:
    [told] = read_meeting_file(EXAMPLE.read_bytes()).discussions
    versions = list(typed(CaseDiscussion(told.id, told.case_id), told))
    words = [len(each.voice.own_words) for each in versions]
    assert words == sorted(words)
    assert max(later - earlier for earlier, later in pairwise(words)) <= (
        LETTERS_A_SAVE * STANDS_FOR
    )
    assert versions[-1] != told  # finalising stores the whole
