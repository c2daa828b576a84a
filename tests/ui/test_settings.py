from pathlib import Path

import pytest

from meetingapp.ui.settings import FILE_NAME, Settings, read_settings, write_settings
from meetingapp.ui.tokens import Look
from meetingapp.words import Language


def test_what_was_chosen_is_found_again(tmp_path: Path) -> None:
    chosen = Settings(1600, 1000, Language.NN, Look.DARK, 1.4, "0192")
    write_settings(tmp_path, chosen)
    assert read_settings(tmp_path) == chosen


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"{",
        b"[1, 2]",
        b'"text"',
        b"\xff\xfe\x00",
        b"[" * 3000,
        b"{" + b" " * 9000 + b"}",
        b'{"width": "wide", "language": "klingon", "mode": 3, "text_scale": "big", "user": null}',
        b'{"width": true, "height": NaN, "text_scale": Infinity}',
    ],
)
def test_a_file_that_makes_no_sense_is_as_no_file(tmp_path: Path, written: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(written)
    found = read_settings(tmp_path)
    assert (found.width, found.height, found.language) == (1440, 900, Language.NB)
    assert found.text_scale == 1.0


def test_a_look_chosen_before_the_system_could_be_followed_is_kept(tmp_path: Path) -> None:
    assert read_settings(tmp_path).look is Look.SYSTEM
    (tmp_path / FILE_NAME).write_text('{"mode": "dark"}')
    assert read_settings(tmp_path).look is Look.DARK


def test_sizes_out_of_range_are_brought_in(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('{"width": 3, "height": 999999, "text_scale": 7}')
    found = read_settings(tmp_path)
    assert (found.width, found.height, found.text_scale) == (1100, 10_000, 2.0)


def test_settings_that_cannot_be_written_stop_nothing(tmp_path: Path) -> None:
    write_settings(tmp_path / "not there", Settings())
    assert read_settings(tmp_path / "not there") == Settings()


def test_minutes_without_use_stay_within_their_bounds(tmp_path: Path) -> None:
    assert read_settings(tmp_path).idle_minutes == 5
    write_settings(tmp_path, Settings(idle_minutes=12, meeting_minutes=45))
    found = read_settings(tmp_path)
    assert (found.idle_minutes, found.meeting_minutes) == (12, 45)
    (tmp_path / FILE_NAME).write_text('{"idle_minutes": 600, "meeting_minutes": 600}')
    found = read_settings(tmp_path)
    assert (found.idle_minutes, found.meeting_minutes) == (15, 60)
    (tmp_path / FILE_NAME).write_text('{"idle_minutes": 0, "meeting_minutes": "never"}')
    found = read_settings(tmp_path)
    assert (found.idle_minutes, found.meeting_minutes) == (1, 5)
