"""A sitting takes three cases: nothing that belongs to one is ever seen from another."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from meetingapp import cli, paths
from meetingapp.clock import utc_now
from meetingapp.codec.body import to_json
from meetingapp.codec.file import read_meeting_file
from meetingapp.domain.meeting import Sitting
from meetingapp.services.planning import MeetingPlan
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.door import Door
from meetingapp.wiring.session import Session
from tests.minutes.reading import text_of, without_spaces

_FILE = paths.examples() / "tre-saker.json"
_SHORTEST = 10  # shorter texts are codes and common words, which any case may use
_COST = Cost(iterations=1, memory_kib=8192, lanes=1)


def _texts(tree: Any) -> Iterator[str]:
    if isinstance(tree, dict):
        for part in tree.values():
            yield from _texts(part)
    elif isinstance(tree, list):
        for part in tree:
            yield from _texts(part)
    elif isinstance(tree, str):
        yield tree


@dataclass(frozen=True)
class Told:
    """The sitting, and for each case the texts that only it may show."""

    sitting: Sitting
    only: tuple[frozenset[str], ...]


@pytest.fixture(scope="module")
def told() -> Told:
    tree = json.loads(_FILE.read_bytes())
    shared = set(_texts(tree["meeting"]))
    parts = [
        {*_texts(case), *_texts(discussion)}
        for case, discussion in zip(tree["cases"], tree["discussions"], strict=True)
    ]
    only = []
    for n, part in enumerate(parts):
        others = set[str]().union(*(p for m, p in enumerate(parts) if m != n))
        own = {text for text in part - others - shared if len(text) >= _SHORTEST}
        only.append(frozenset(own))
    assert all(len(own) >= _SHORTEST for own in only)
    return Told(read_meeting_file(_FILE.read_bytes()), tuple(only))


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    door = Door(tmp_path_factory.mktemp("vault"), utc_now, _COST)
    opened = door.create("fire rolige ord her", door.new_recovery_code())
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def discussions(session: Session, told: Told) -> tuple[str, ...]:
    """The ids of the three discussions, planned as one sitting and written down."""
    meeting = told.sitting.meeting
    for case in told.sitting.cases:
        session.save_case(case)
    plan = MeetingPlan(
        meeting.type,
        meeting.date,
        people=tuple(p.person for p in meeting.participants),
        case_ids=tuple(case.id for case in told.sitting.cases),
        invites=False,
    )
    planned = session.plan_meeting(plan)
    ids = tuple(each.id for each in planned.discussions)
    session.save_meeting(replace(meeting, id=planned.id))
    for id_, discussion in zip(ids, told.sitting.discussions, strict=True):
        session.save_discussion(planned.id, replace(discussion, id=id_))
    return ids


def _shows_nothing_of_others(told: Told, position: int, seen: str) -> None:
    packed = without_spaces(seen)
    for n, own in enumerate(told.only):
        if n != position:
            shown = [text for text in own if without_spaces(text) in packed]
            assert shown == []


@pytest.mark.parametrize("position", range(3))
def test_a_draft_holds_nothing_of_the_other_cases(
    session: Session, discussions: tuple[str, ...], told: Told, position: int
) -> None:
    room = session.open_room(discussions[position])
    seen = to_json(room.discussion) + to_json(room.case) + to_json(room.meeting)
    assert any(text in seen for text in told.only[position])
    _shows_nothing_of_others(told, position, seen)


@pytest.mark.parametrize("position", range(3))
def test_minutes_show_nothing_of_the_other_cases(
    session: Session, discussions: tuple[str, ...], told: Told, position: int
) -> None:
    minutes = session.finalise_minutes(discussions[position])
    seen = text_of(session.read_minutes_pdf(minutes.id))
    packed = without_spaces(seen)
    assert any(without_spaces(text) in packed for text in told.only[position])
    _shows_nothing_of_others(told, position, seen)


def test_check_answers_each_case_apart(told: Told, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["check", str(_FILE), "--json"]) == 0
    answers = json.loads(capsys.readouterr().out)["discussions"]
    assert len(answers) == len(told.only)
    for position, answer in enumerate(answers):
        _shows_nothing_of_others(told, position, json.dumps(answer, ensure_ascii=False))


def test_files_of_minutes_are_apart_and_their_names_tell_nothing(
    told: Told, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["minutes", str(_FILE), "--out", str(tmp_path)]) == 0
    capsys.readouterr()
    files = sorted(tmp_path.iterdir())
    assert len(files) == len(told.only)
    for position, file in enumerate(files):
        assert re.fullmatch(r"[\dA-Z.-]+\.pdf", file.name)
        _shows_nothing_of_others(told, position, text_of(file.read_bytes()))


def test_a_name_of_one_case_never_enters_another_by_way_of_the_team(
    session: Session, discussions: tuple[str, ...], told: Told
) -> None:
    names = {p.person.name for p in session.open_room(discussions[0]).meeting.participants}
    guardians = {g.name for case in told.sitting.cases for g in case.guardians}
    assert names.isdisjoint(guardians)
