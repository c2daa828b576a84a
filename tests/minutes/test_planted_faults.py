"""Each of 23 faults, planted in a sound file, is caught: by our own last look or by veraPDF."""

from pathlib import Path

import pytest

from meetingapp.minutes import render
from meetingapp.minutes.checking import Fault, faults
from tests.minutes.everything import everything
from tests.minutes.planting import FAULTS, planted
from tests.vera.engine import Vera

OURS = {
    "a picture without words": Fault.ALT,
    "no language": Fault.LANGUAGE,
    "PDF/UA not said": Fault.STANDARD,
    "not said to be tagged": Fault.UNTAGGED,
    "a level of headings left out": Fault.HEADINGS,
    "a font left out": Fault.FONT,
    "two titles": Fault.TITLE,
    "no title": Fault.TITLE,
    "a script": Fault.ACTS,
    "text marked as decoration": Fault.SILENT,
    "no highest heading": Fault.HEADINGS,
    "a file name for a picture's words": Fault.ALT,
    "locked with a password": Fault.ENCRYPTED,
}
"""What our own look sees, without Java: some of it no validator can see."""


@pytest.fixture(scope="module")
def sound() -> bytes:
    return render(everything())


@pytest.mark.needs_java
def test_the_sound_file_read_and_written_again_is_still_sound(
    sound: bytes, vera: Vera, tmp_path: Path
) -> None:
    again = planted(sound, lambda _pdf: None)
    assert faults(again, everything()) == ()
    file = tmp_path / "again.pdf"
    file.write_bytes(again)
    vera(file)


def test_there_are_23_of_them() -> None:
    assert len(FAULTS) == 23
    assert set(OURS) <= set(FAULTS)


@pytest.mark.parametrize("name", OURS)
def test_our_own_look_sees_it(sound: bytes, name: str) -> None:
    assert OURS[name] in faults(planted(sound, FAULTS[name]), everything())


@pytest.mark.needs_java
@pytest.mark.parametrize("name", sorted(set(FAULTS) - set(OURS)))
def test_verapdf_sees_the_rest(sound: bytes, name: str, vera: Vera, tmp_path: Path) -> None:
    file = tmp_path / "faulty.pdf"
    file.write_bytes(planted(sound, FAULTS[name]))
    assert any(vera.broken_rules(file, profile) for profile in ("ua1", "2a"))


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n", b"hei" * 900])
def test_what_is_no_file_of_ours_is_said_so(content: bytes) -> None:
    assert faults(content, everything()) == (Fault.UNREADABLE,)
