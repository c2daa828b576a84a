from dataclasses import replace

import pytest

from meetingapp.domain.meeting import Sitting
from meetingapp.services.file_names import minutes_file_name


@pytest.mark.parametrize(
    ("reference", "name"),
    [
        ("S1", "2026-11-24-RT-S1.pdf"),
        ("3/26", "2026-11-24-RT-3-26.pdf"),
        ("../../etc/passwd", "2026-11-24-RT-etc-passwd.pdf"),
        ("", "2026-11-24-RT-sak.pdf"),
        ("/", "2026-11-24-RT-sak.pdf"),
        ("Jonas 2026", "2026-11-24-RT-sak.pdf"),
        ("sak-fiktivsen", "2026-11-24-RT-sak.pdf"),
    ],
)
def test_a_file_name_holds_day_type_and_neutral_number(
    story: Sitting, reference: str, name: str
) -> None:
    case = replace(story.cases[0], reference=reference)
    assert minutes_file_name(story.meeting, case) == name
