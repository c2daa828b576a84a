"""What tells who a text is about, and what only looks like it."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingapp.domain.identity_names import index_of, spelled
from meetingapp.domain.identity_numbers import is_id_number
from meetingapp.domain.identity_scan import IdentityHit, identities_in

DAY = date(2026, 11, 24)
REGISTER = frozenset(
    {"Jonas Emil Fiktivsen", "Kari Fiktivsen", "Hans Testdahl", "Anne-Lise Ås", "Åse Prøvestad"}
)
CHAIR = frozenset({spelled("Berit Eksempelrud")})
NAME, BORN = IdentityHit.NAME, IdentityHit.BIRTH_DATE
ID, PHONE, EMAIL = IdentityHit.NATIONAL_ID, IdentityHit.PHONE, IdentityHit.EMAIL


def found(text: str) -> list[tuple[IdentityHit, str]]:
    return list(identities_in(text, index_of(REGISTER | {"Berit Eksempelrud"}), CHAIR, DAY))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jonas leser.", "Jonas"),
        ("så jonas fiktivsen leser", "jonas fiktivsen"),
        ("JONAS EMIL FIKTIVSEN", "JONAS EMIL FIKTIVSEN"),
        ("Fiktivsens bror", "Fiktivsens"),
        ("moren Karis syn", "Karis"),
        ("sammen med Hans i går", "Hans"),
        ("Hans Testdahl sa", "Hans Testdahl"),
        ("Anne-guten", "Anne"),
        ("så A\u030ase kom", "Åse"),
        ("Jo\u00adnas leser", "Jonas"),
        ("Jonas\u200b leser", "Jonas"),
    ],
)
def test_a_name_of_the_register_is_found(text: str, name: str) -> None:
    assert found(text) == [(NAME, name)]


@pytest.mark.parametrize(
    "text",
    ["Hans lærer er her.", "Leser bra. Hans ord var få.", "vi så på jonas", "Berit leder møtet",
     "Berit Eksempelrud sa", "Berit Eksempelruds ord",
     "Ås er et sted", "Ola leser", "ni barn i Jon", "", " ", "…"],
)  # fmt: skip
def test_a_word_that_is_no_name_is_left_alone(text: str) -> None:
    assert found(text) == []


def _valid(nine: str) -> str:
    return next(f"{nine}{tail:02}" for tail in range(100) if is_id_number(f"{nine}{tail:02}"))


SERIES = [
    _valid("140318120"),  # a common number
    _valid("540318120"),  # D-number: day + 40
    _valid("144318121"),  # synthetic: month + 40
    _valid("148318120"),  # synthetic: month + 80
]


@pytest.mark.parametrize("number", SERIES)
@pytest.mark.parametrize("between", ["", " ", ".", "-", "\u00a0"])
def test_an_id_number_is_found_however_it_is_grouped(number: str, between: str) -> None:
    text = f"nr {number[:6]}{between}{number[6:]}."
    assert [kind for kind, _ in found(text)] == [ID]


@pytest.mark.parametrize("number", SERIES)
def test_a_wrong_digit_is_no_id_number(number: str) -> None:
    for at in (0, 4, 8, 9, 10):
        wrong = f"{number[:at]}{(int(number[at]) + 1) % 10}{number[at + 1 :]}"
        assert ID not in {kind for kind, _ in found(f"nr {wrong}")}
    assert ID not in {kind for kind, _ in found(f"nr 1{number}")}
    assert ID not in {kind for kind, _ in found(f"nr {number}1")}


@pytest.mark.parametrize(
    "text",
    ["født 14.3.18", "Født den 14.03.2018", "f. 14. mars 2018", "fødd 14/3-18", "f. 14.3",
     "fødselsdato: 2018-03-14", "født 140318", "fødd i mars 2018", "bursdag 14. mars",
     "født i 2015", "fødd i 2015", "Født våren 2015", "f. 2015", "jenta, 14.03.2018",
     "14. mars 2018 kom", "hen (03.02.18)", "2018-03-14"],
)  # fmt: skip
def test_a_day_of_birth_is_found(text: str) -> None:
    assert [kind for kind, _ in found(text)] == [BORN]


@pytest.mark.parametrize(
    "text",
    ["34 ord per minutt", "uke 44–46", "§ 12-4", "bvl. § 15-8", "målt 12.11.2026",
     "evalueres 19.01.2027", "skolen ble bygd 14.03.1961", "kl. 10.15–10.45", "f.eks. 4 av 5",
     "4 av 5 økter", "12,5 meter", "33.14.2018", "født, og i 2018 flyttet de", "begynte i 2018",
     "14. mars", "3/4"],
)  # fmt: skip
def test_a_number_that_is_no_birthday_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    ["90123456", "90 12 34 56", "901 23 456", "+47 90 12 34 56", "004790123456", "+4790123456",
     "tlf.22334455", "ring 22 33 44 55.", "+46 70 123 45 67", "tlf. 9012 3456",
     "mobilen er 90.12.34.56", "Telefon: 90 123 456", "ring 901-23-456"],
)  # fmt: skip
def test_a_telephone_number_is_found(text: str) -> None:
    assert [kind for kind, _ in found(text)] == [PHONE]


@pytest.mark.parametrize(
    "text",
    ["2026", "2024–2026", "2026/90123456", "sak 90123456", "saksnr. 90123456", "20261124",
     "10 000 000 kroner", "12345678", "1234567", "901234567", "ref. 45678901", "A90123456",
     "ringer 2–3 ganger i uka 2025–2026", "mobilbruk 3 timer, 2026 1 time"],
)  # fmt: skip
def test_a_number_that_is_no_telephone_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("address", ["kari@eksempel.no", "k.f+1@post.eksempel.kommune.no"])
def test_an_e_mail_address_is_found(address: str) -> None:
    assert found(f"Skriv til {address}, så svarer vi.") == [(EMAIL, address)]


def test_several_are_found_in_one_text() -> None:
    kinds = {kind for kind, _ in found("Jonas, f. 14.3.18, tlf. 90123456, a@b.no, 14031812047")}
    assert kinds == set(IdentityHit)


def test_twenty_thousand_names_cost_no_more_than_one() -> None:
    many = frozenset(
        f"Fornavn{n} Etternavn{chr(97 + n % 26)}{n}".replace("1", "i") for n in range(20_000)
    )
    index = index_of(many)
    text = "Eleven leser 34 ord per minutt hver dag sammen med de andre. " * 300
    begun = time.perf_counter()
    assert not list(identities_in(text, index, frozenset(), DAY))
    assert time.perf_counter() - begun < 1
    assert index_of(many) is index
    assert index_of(frozenset(sorted(many))) == index


@given(st.text(max_size=200))
def test_any_text_may_be_looked_through(text: str) -> None:
    for kind, words in found(text):
        assert words
        assert kind in IdentityHit


@given(st.text(alphabet="0123456789 .-/+født", max_size=80))
def test_any_digits_may_be_looked_through(text: str) -> None:
    assert all(words in text for _, words in found(text))
