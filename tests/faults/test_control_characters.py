"""Every control character, alone and together: nothing is cut short and nothing falls over."""

import logging
import tomllib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from meetingapp import log
from meetingapp.clock import utc_now
from meetingapp.codec.file import read_meeting_file, write_meeting_file
from meetingapp.domain.case import NamedChild
from meetingapp.domain.meeting import Sitting
from meetingapp.domain.own_type import OwnAgendaItem, OwnTexts, OwnType
from meetingapp.domain.own_type_reading import own_type_toml, parse_own_type
from meetingapp.minutes import render
from meetingapp.models.store import Keys, Store, create_store
from meetingapp.words import Language
from tests.document.conftest import Told
from tests.domain.jonas import jonas_case, jonas_discussion, jonas_meeting
from tests.faults.campaign import Campaign
from tests.minutes.reading import text_of
from tests.reach import EVERYTHING

CONTROLS = tuple(chr(n) for n in (*range(0x20), *range(0x7F, 0xA0)))
KEYS = Keys(database=bytes(range(32)), audit=b"a" * 32)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(create_store(tmp_path, KEYS, utc_now)) as made:
        yield made


def with_text(text: str) -> Sitting:
    discussion = jonas_discussion()
    discussion = replace(discussion, voice=replace(discussion.voice, own_words=text))
    case = replace(jonas_case(), subject=NamedChild(text, date(2018, 3, 14)), concern=text)
    return Sitting(replace(jonas_meeting(), place=text), (case,), (discussion,))


def test_no_control_character_cuts_or_breaks_anything(
    campaign: Campaign, store: Store, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    tried = campaign(
        "T64",
        "C0 and C1 controls, alone and all at once, through store, meeting file, type file, "
        "minutes and log",
        short=4,
        full=len(CONTROLS) + 1,
    )
    everything = "før " + " ".join(f"{n}{c}{n}" for n, c in enumerate(CONTROLS)) + " etter"
    texts = [everything, *(f"før{control}etter" for control in CONTROLS)]
    folder = tmp_path / "log"
    log.start(folder)
    for text in texts[: tried.count]:
        kept_in_the_store(store, with_text(text))
        kept_in_a_meeting_file(with_text(text))
        kept_in_a_type_file(text)
        printed_whole(text)
        logging.getLogger("meetingapp.test").info("opened %s", text)
    log.stop()
    assert "etter" in capfd.readouterr().err
    lines = (folder / log.FILE_NAME).read_text("utf-8").split("\n")
    assert len(lines) == tried.count + 1
    assert all(line.isprintable() for line in lines)
    assert sum(line.endswith("etter") or len(line) > 500 for line in lines) == tried.count
    tried.held("0 cut short, 0 crashes; only NUL is left out of the store")


def kept_in_the_store(store: Store, sitting: Sitting) -> None:
    [case], [discussion] = sitting.cases, sitting.discussions
    with store.transaction(EVERYTHING) as work:
        work.cases.save(case)
        work.meetings.save(sitting.meeting)
        work.meetings.save_discussion(sitting.meeting.id, discussion)
        work.commit()
    wanted = discussion.voice.own_words.replace("\0", "")
    with store.transaction(EVERYTHING) as work:
        assert work.meetings.discussion(discussion.id).voice.own_words == wanted
        assert work.cases.get(case.id).concern == wanted
        assert [one.title for one in work.cases.summaries()] == [wanted]
        assert work.meetings.meeting_of(discussion.id).place == wanted


def kept_in_a_meeting_file(sitting: Sitting) -> None:
    assert read_meeting_file(write_meeting_file(sitting)) == sitting


def kept_in_a_type_file(text: str) -> None:
    item = OwnAgendaItem("E01", "A04", OwnTexts(text, text))
    own = OwnType("RTX", "RT", 1, OwnTexts(text, text), OwnTexts(text, text), (item,))
    assert parse_own_type(tomllib.loads(own_type_toml(own))) == own


def printed_whole(text: str) -> None:
    [case], [discussion] = with_text(text).cases, with_text(text).discussions
    document = Told(with_text(text).meeting, case, discussion, Language.NB).document()
    printed = text_of(render(document))
    assert printed.count("før") >= 3
    assert printed.count("etter") >= 3
