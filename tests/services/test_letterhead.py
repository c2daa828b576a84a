"""The municipality's own line and logo are kept with the office, exactly as they were chosen."""

from dataclasses import replace

import pytest

from meetingapp.codec.body import from_json, to_json
from meetingapp.domain.letterhead import Letterhead
from meetingapp.domain.office import Office
from meetingapp.errors import AppError
from meetingapp.services.policy import Desk
from meetingapp.services.register import read_office, save_office
from tests.minutes.everything import logo

SHIELD = Letterhead("Sammen om barna", logo(), "Kommunevåpenet: en gul sol på grønt skjold")


def test_a_line_and_a_logo_are_kept_with_the_office(desk: Desk) -> None:
    save_office(desk, replace(read_office(desk), letterhead=SHIELD))
    assert read_office(desk).letterhead == SHIELD
    save_office(desk, replace(read_office(desk), letterhead=Letterhead()))
    assert read_office(desk).letterhead == Letterhead()


@pytest.mark.parametrize("alt", ["", "  \n", "logo.png", "Våpen.JPG "])
def test_a_logo_nobody_has_put_into_words_is_refused(desk: Desk, alt: str) -> None:
    before = read_office(desk)
    wordless = replace(before, letterhead=replace(SHIELD, logo_alt=alt))
    with pytest.raises(AppError) as refused:
        save_office(desk, wordless)
    assert refused.value.code == "letterhead.without_words"
    assert read_office(desk) == before


def test_bytes_are_written_as_text_and_read_again() -> None:
    content = bytes(range(256))
    office = Office(letterhead=Letterhead(logo=content))
    written = to_json(office)
    assert written.isascii()
    assert from_json(Office, written) == office


@pytest.mark.parametrize("raw", ['"not base64!"', '"QQ"', '"ÅÅÅÅ"', "7", "null", "[65]"])
def test_what_is_no_text_of_bytes_is_refused(raw: str) -> None:
    with pytest.raises(AppError) as refused:
        from_json(Office, f'{{"letterhead":{{"logo":{raw}}}}}')
    assert refused.value.code.startswith("file.")
