"""What hides is made visible or left out; what a script or a picture needs is left alone."""

import unicodedata

import pytest

from meetingapp.domain.concealed import concealed_in, holds_concealed, shown, without_concealed
from meetingapp.domain.lookalikes import compared, twin_of
from tests.faults.campaign import Campaign
from tests.faults.names import SCRIPTS, real_names

DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
NO_WIDTH = "\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\u180e"
FILLERS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2800"
TAGS = "".join(map(chr, (0xE0001, *range(0xE0020, 0xE0080))))
SELECTORS = "".join(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
NEW_LINES = frozenset({9, 10, 11, 12, 13, 28, 29, 30, 133})
CONTROLS = "".join(chr(n) for n in (*range(0x20), *range(0x7F, 0xA0)) if n not in NEW_LINES)
HIDING = DIRECTIONS + NO_WIDTH + FILLERS + TAGS + SELECTORS + CONTROLS


def test_what_hides_is_shown_or_left_out_and_real_names_are_left_alone(campaign: Campaign) -> None:
    names = real_names()
    tried = campaign(
        "T62",
        f"each of {len(HIDING)} hiding characters put into names, and {len(names)} real names of "
        f"{SCRIPTS} scripts",
        short=400,
        full=20_000,
    )
    for number in range(tried.count):
        hiding = HIDING[number % len(HIDING)]
        name = tried.random.choice(("Kari Nordmann", "Åse Bø-Lie", "Łukasz", "Оксана Бондар"))
        at = tried.random.randint(0, len(name))
        hostile = name[:at] + hiding + name[at:]
        assert holds_concealed(hostile), f"{hiding!a} at {at}"
        assert shown(hostile) == f"{name[:at]}[U+{ord(hiding):04X}]{name[at:]}"
        assert without_concealed(hostile) == name
        assert compared(hostile) == compared(name)
    changed = [name for name in names if shown(name) != name or without_concealed(name) != name]
    assert len(names) >= 200
    assert not changed
    tried.held(
        f"{tried.count} hostile names shown with what hides and cleaned of it; "
        f"{len(names)} of {len(names)} real names unchanged"
    )


@pytest.mark.parametrize(
    "text", ["❤️ 1️⃣ ©️", "👩‍👩‍👧‍👦 👍🏽", "می‌خواهم", "ශ්‍රී", "র‌্যা", "漢\ufe00", "a\nb\tc\r\n"]
)
def test_joiners_and_selectors_stay_where_they_belong(text: str) -> None:
    assert not holds_concealed(text)
    assert shown(text) == without_concealed(text) == text


@pytest.mark.parametrize(
    "text", ["a\u200db", "\u200dاب", "ab\u200c", "Kari\ufe0f", "x\ufe0f\ufe0f"]
)
def test_joiners_and_selectors_hide_elsewhere(text: str) -> None:
    assert holds_concealed(text)


def test_every_character_without_an_image_is_known() -> None:
    """Ask of all of Unicode: what is a mark of format is shown, or has its reason not to be."""
    formats = {chr(n) for n in range(0x110000) if unicodedata.category(chr(n)) == "Cf"}
    unknown = {c for c in formats if not holds_concealed(f"a{c}b")}
    # The soft hyphen only breaks a line; the rest are drawn: marks of number and of old scripts.
    drawn = {
        n for n in map(ord, unknown - {"\u00ad"})
        if not (0x600 <= n <= 0x605 or n in {0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD})
        and not (0x13430 <= n <= 0x1343F or 0x1BCA0 <= n <= 0x1BCA3)
    }  # fmt: skip
    assert drawn == set()
    assert without_concealed("Bo\u00adb") == "Bob"


KNOWN = ("Kari Nordmann", "Оксана Бондар", "Åse Bø-Lie", "Sean O'Brien", "Ivo Pax")
TWINS = {
    "a Cyrillic a": ("K\u0430ri Nordmann", "Kari Nordmann"),
    "a Greek capital": ("\u039aari Nordmann", "Kari Nordmann"),
    "an Armenian o": ("Kari N\u0585rdmann", "Kari Nordmann"),
    "wide letters": ("Ｋａｒｉ Nordmann", "Kari Nordmann"),
    "letters of mathematics": ("𝐊𝐚𝐫𝐢 Nordmann", "Kari Nordmann"),
    "a figure": ("Kari N0rdmann", "Kari Nordmann"),
    "a Latin letter in a Cyrillic name": ("Oксана Бондар", "Оксана Бондар"),
    "a whole name of other letters": ("Іvо Рах", "Ivo Pax"),
    "a dotless i": ("Kar\u0131 Nordmann", "Kari Nordmann"),
}


@pytest.mark.parametrize(("name", "twin"), TWINS.values(), ids=TWINS)
def test_a_twin_of_a_known_name_is_found(name: str, twin: str) -> None:
    assert twin_of(name, KNOWN) == twin


@pytest.mark.parametrize(
    "name",
    [
        "Kari Nordmann",
        "kari  nordmann",
        "Kari Nordman",
        "Åse Bø‑Lie",
        "Sean O’Brien",
        "Ase Bo-Lie",
        "",
        "Лідія",
    ],
)
def test_a_known_name_and_another_name_are_no_twins(name: str) -> None:
    assert twin_of(name, KNOWN) is None


def test_no_two_real_names_are_taken_for_twins() -> None:
    names = real_names()
    for name in names:
        assert twin_of(name, [other for other in names if other != name]) is None
    assert list(concealed_in("plain")) == []
