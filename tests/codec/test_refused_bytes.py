"""Bytes that are no meeting file at all are refused before anything is built from them."""

import time

import pytest

from meetingapp.codec.file import read_meeting_file
from meetingapp.codec.json_text import LARGEST_FILE
from meetingapp.errors import AppError


def _error(data: bytes) -> AppError:
    with pytest.raises(AppError) as refused:
        read_meeting_file(data)
    return refused.value


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file.not_json"),
        (b"{", "file.not_json"),
        (b"{'a': 1}", "file.not_json"),
        (b'{"a": 1,}', "file.not_json"),
        (b'{"a": 01}', "file.not_json"),
        (b'{"a": "\x01"}', "file.not_json"),
        (b"{} {}", "file.not_json"),
        (b"]" * 99, "file.not_json"),
        (b"null", "file.wrong_type"),
        (b"[]", "file.wrong_type"),
        (b"3", "file.wrong_type"),
        (b"9" * 5000, "file.number_too_long"),
        (b'{"a": 1e999999999999}', "file.number_too_long"),
        (b'{"a": NaN}', "file.not_a_number"),
        (b'{"a": 1, "a": 1}', "file.repeated_key"),
        (b'{"\\ud800": 1}', "file.half_character"),
        (b"[" * 51, "file.too_deep"),
        (b'{"a":' * 51, "file.too_deep"),
        (b"[" * 1_000_000, "file.too_deep"),
        (b" " * (LARGEST_FILE + 1), "file.too_large"),
        (b"\xff", "file.not_utf8"),
        ("{}".encode("utf-16"), "file.not_utf8"),
    ],
)
def test_bytes_that_are_no_meeting_file_are_refused(data: bytes, code: str) -> None:
    error = _error(data)
    assert error.code == code
    assert "\n" not in str(error)


def test_bad_json_is_found_by_line_and_column() -> None:
    assert _error(b'{\n  "a": 1,\n  b\n}').params == {"line": 3, "column": 3}


def test_bytes_of_another_encoding_are_found_by_line() -> None:
    assert _error('{\n"place": "Øvre"}'.encode("latin-1")).params == {"line": 2}


def test_a_repeated_key_deep_inside_is_named_with_its_path() -> None:
    error = _error(b'{"meeting": {"chair": [{"name": "a", "name": "b"}]}}')
    assert error.params["path"] == "meeting.chair.0.name"


def test_depth_is_named_with_where_it_began() -> None:
    error = _error(b'{"meeting": {"place": ' + b'{"a": [' * 30)
    assert str(error.params["path"]).startswith("meeting.place.a")


def test_depth_is_named_with_the_line_and_column_where_it_went_too_far() -> None:
    params = _error(b"{}\n" + b"[" * 49 + b"\n  [[[").params
    assert (params["line"], params["column"]) == (3, 4)


def test_brackets_inside_text_do_not_count_as_depth() -> None:
    error = _error(b'{"a": "' + b"[" * 200 + b'\\"["}')
    assert error.code == "file.missing_key"


@pytest.mark.parametrize(
    "data", [b'"' + b'\\"' * 100_000, b'{"a":"' * 20 + b'\\"' * 100_000 + b"\\"]
)
def test_text_that_never_ends_is_refused_at_once(data: bytes) -> None:
    began = time.perf_counter()
    assert _error(data).code == "file.not_json"
    assert time.perf_counter() - began < 3


def test_a_byte_order_mark_is_no_obstacle(example: bytes) -> None:
    assert read_meeting_file(b"\xef\xbb\xbf" + example) == read_meeting_file(example)
