"""The part of a register that a meeting file may hold, and what it is for."""

import json
from datetime import date

import pytest

from meetingapp import paths
from meetingapp.codec.file import read_meeting_file, write_meeting_file
from meetingapp.errors import AppError
from meetingapp.services.check import check
from meetingapp.services.shelf import load_lexicon, template_of

_IDA = {
    "id": "p1",
    "name": "Ida Prøvestad",
    "engagements": [{"service": "SCHOOL", "role": "kontaktlærer", "until": "2026-11-20"}],
}


def _file(*people: object) -> bytes:
    tree = json.loads((paths.examples() / "ressursteam.json").read_bytes())
    return json.dumps({**tree, "people": people}).encode()


def test_a_responsible_who_has_left_is_told_of_by_the_files_own_register() -> None:
    sitting = read_meeting_file(_file(_IDA))
    [checked] = check(
        sitting,
        template=template_of(sitting.meeting),
        lexicon=load_lexicon(),
        today=date(2026, 11, 24),
    )
    left = [r for r in checked.results if r.closes and r.path.endswith(".responsible")]
    assert left
    assert {r.id for r in left} == {"G-MEAS-4"}
    assert all(r.params["day"] == date(2026, 11, 20) for r in left)


def test_a_files_register_is_written_as_it_was_read() -> None:
    sitting = read_meeting_file(_file(_IDA))
    assert [person.name for person in sitting.people] == ["Ida Prøvestad"]
    assert read_meeting_file(write_meeting_file(sitting)) == sitting


def test_two_people_of_a_files_register_never_share_an_id() -> None:
    with pytest.raises(AppError) as refused:
        read_meeting_file(_file(_IDA, _IDA))
    assert refused.value.code == "file.same_id"
    assert refused.value.params["path"] == "people.1.id"
