"""Empty values print nothing odd, and whatever people write in any field still prints."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from meetingapp.document.plain import plain_text
from meetingapp.domain.case import Case, System
from meetingapp.domain.measure import Agreement, Measure
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.stopped import Stopped, StopReason
from meetingapp.domain.system import ActionStep, SystemAction
from meetingapp.domain.voice import VoiceStatus
from meetingapp.minutes import render
from meetingapp.words import Language
from tests.document.conftest import Told
from tests.document.filled import filled
from tests.vera.engine import Vera

ODD = re.compile(
    r"None(?!\.)|\(\s*\)|«\s*»|[.:,]\s*[.,](?!\.)|;\s*[.;,]|\s[.;,:]|[{}]|^\s*\.|:\s*$",
    re.MULTILINE,
)
NAMES = ("name", "who", "whom", "id")
"""A person or a service that has no name is nobody, and is refused before it comes here."""
HOSTILE = "{} <b>ikke</b> & ]]> {{navn}} %s 😀 \u202e".format


def _odd(told: Told) -> list[str]:
    text = plain_text(told.document()).replace("\N{NO-BREAK SPACE}", " ")
    return [line for line in text.splitlines() if ODD.search(line)]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("status", VoiceStatus)
@pytest.mark.parametrize("blank", ["", "  "])
def test_texts_left_empty_leave_no_trace(
    jonas: Told, status: VoiceStatus, language: Language, blank: str
) -> None:
    def write(_: int, at: str) -> str:
        return "Kai Testmo" if at.endswith(NAMES) else blank

    told, _ = filled(jonas, status, write)
    assert _odd(replace(told, language=language)) == []


def test_values_left_out_leave_no_trace(jonas: Told) -> None:
    empty = CaseDiscussion(
        "d",
        "c",
        agreement=Agreement((Measure("m"),)),
        actions=(SystemAction("a", steps=(ActionStep(""),)),),
        stopped=None,
    )
    told = replace(
        jonas,
        meeting=Meeting("m", "RT", date(2026, 11, 24)),
        case=Case("c", System()),
        discussion=empty,
    )
    assert _odd(told) == []
    assert _odd(replace(told, discussion=replace(empty, stopped=Stopped()))) == []


@pytest.mark.needs_java
def test_hostile_text_in_every_field_keeps_both_standards(
    jonas: Told, vera: Vera, tmp_path: Path
) -> None:
    for status in VoiceStatus:
        told, _ = filled(jonas, status, HOSTILE)
        file = tmp_path / f"{status}.pdf"
        file.write_bytes(render(told.document()))
    stopped = replace(told.discussion, stopped=Stopped(StopReason.OTHER, HOSTILE(1, "")))
    file = tmp_path / "stopped.pdf"
    file.write_bytes(render(replace(told, discussion=stopped).document()))
    vera(sorted(tmp_path.glob("*.pdf")))
