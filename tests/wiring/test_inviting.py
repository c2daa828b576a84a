"""The files of an invitation, as they lie on a disk and are read by others."""

from dataclasses import replace
from pathlib import Path

import pytest
from icalendar import Calendar

from meetingapp.domain.people import PersonRef, ServiceCode
from meetingapp.services.shelf import load_template
from meetingapp.wiring.inviting import InvitationPress
from tests.document.test_invitation import TO_KARI, TO_LARS
from tests.minutes.reading import text_of
from tests.vera.engine import Vera

RT = load_template("RT")
LONG = replace(
    TO_KARI,
    language="nn",
    place="møterom <b>3</b> & co, " * 40,
    invited=tuple(
        PersonRef(f"Person {number} Testdahl-Eksempelrud", "rådgjevar " * 8, ServiceCode.PPT)
        for number in range(40)
    ),
)


@pytest.mark.needs_java
@pytest.mark.parametrize(
    "invitation", [TO_LARS, LONG, replace(TO_LARS, language="en", place_is_hidden=True, place="")]
)
def test_a_letter_keeps_both_standards(invitation: object, vera: Vera, tmp_path: Path) -> None:
    file = tmp_path / "innkalling.pdf"
    assert isinstance(invitation, type(TO_LARS))
    file.write_bytes(InvitationPress().letter(invitation, RT))
    vera(file)


def test_equal_invitations_give_equal_bytes_and_each_its_own_language() -> None:
    press = InvitationPress()
    assert press.letter(TO_KARI, RT) == press.letter(TO_KARI, RT)
    nynorsk = text_of(press.letter(replace(TO_KARI, language="nn"), RT))
    assert "Dette snakkar vi om" in nynorsk
    assert "Dette snakker vi om" in text_of(press.letter(TO_KARI, RT))


def test_the_paper_and_the_calendar_tell_of_the_same_meeting() -> None:
    press = InvitationPress()
    paper = text_of(press.letter(TO_LARS, RT)).replace("\N{NO-BREAK SPACE}", " ")
    [event] = Calendar.from_ical(press.calendar(TO_LARS, RT)).walk("VEVENT")
    assert "19. januar 2027 kl. 14.15–16.00" in paper
    assert str(event["location"]) in paper
    assert str(event["summary"]) == "Ressursteam"
