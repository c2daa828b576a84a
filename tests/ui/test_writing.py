from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QMimeData, Qt
from pytestqt.qtbot import QtBot

from meetingapp.ui.theme import theme
from meetingapp.ui.viewmodels.person_choice import PersonChoice
from meetingapp.ui.widgets.date_field import DateField
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.number_field import NumberField, parse_number
from meetingapp.ui.widgets.person_field import PersonField
from meetingapp.ui.widgets.text_area import TextArea
from meetingapp.ui.widgets.text_field import TextField
from meetingapp.ui.wording import plain, wording
from meetingapp.words import Language

IDA = PersonChoice("ida", "Ida Prøvestad", "kontaktlærer")
TOR = PersonChoice("tor", "Tor Mallerud", "inspektør")
TORE = PersonChoice("tore", "Tore Mikalsen", "rådgiver")
BERIT = PersonChoice("berit", "Berit Eksempelrud", "rektor")


@pytest.fixture
def date_field(qtbot: QtBot) -> DateField:
    field = DateField(plain("Når"), lambda: date(2026, 11, 24))
    qtbot.addWidget(field)
    return field


@pytest.fixture
def person(qtbot: QtBot) -> PersonField:
    field = PersonField(plain("Hvem"), (IDA, TOR, BERIT))
    qtbot.addWidget(field)
    return field


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("4", Decimal(4)),
        ("2,5", Decimal("2.5")),
        ("2.5", Decimal("2.5")),
        ("1 250,50", Decimal("1250.50")),
        ("1\N{NO-BREAK SPACE}250", Decimal(1250)),
        ("−3", Decimal(-3)),
        ("0", Decimal(0)),
    ],
)
def test_a_number_is_read_with_a_decimal_comma(written: str, number: Decimal) -> None:
    assert parse_number(written) == number


@pytest.mark.parametrize(
    "written",
    [
        "",
        "fire",
        "4-5",
        "1e9",
        "NaN",
        "Infinity",
        "1,2,3",
        "٤",
        "²",
        "9" * 400,
        "--1",
        "999999999999,123456",
    ],
)
def test_what_is_no_number_is_kept_and_not_read(qtbot: QtBot, written: str) -> None:
    field = NumberField(plain("Måltall"))
    qtbot.addWidget(field)
    field.set_raw(written)
    field.left()
    assert field.number is None
    assert field.raw == written


def test_a_number_is_written_in_the_language_in_use(qtbot: QtBot) -> None:
    field = NumberField(plain("Måltall"))
    qtbot.addWidget(field)
    field.set_raw("2.50")
    field.left()
    assert field.raw == "2,5"


def test_a_day_is_written_out_with_its_weekday_when_the_field_is_left(
    date_field: DateField,
) -> None:
    date_field.set_raw("om 6 uker")
    date_field.left()
    assert date_field.raw == "tir 05.01.2027"
    assert date_field.day == date(2027, 1, 5)


def test_a_day_that_cannot_be_read_stays_as_written(date_field: DateField) -> None:
    date_field.set_raw("31.2")
    date_field.left()
    assert date_field.raw == "31.2"
    assert date_field.day is None
    problem = date_field.problem()
    assert problem is not None
    assert problem(wording.words).startswith("Skriv en dag")


def test_up_and_down_step_a_day(qtbot: QtBot, date_field: DateField) -> None:
    written: list[str] = []
    date_field.edited.connect(written.append)
    qtbot.keyClick(date_field, Qt.Key.Key_Up)
    qtbot.keyClick(date_field, Qt.Key.Key_Up)
    qtbot.keyClick(date_field, Qt.Key.Key_Down)
    assert date_field.day == date(2026, 11, 24)
    assert written[1] == "ons 25.11.2026"


def test_a_day_is_rewritten_in_the_other_language(date_field: DateField) -> None:
    date_field.set_day(date(2026, 11, 24))
    wording.use(Language.NN)
    assert date_field.raw == "tys 24.11.2026"
    assert date_field.day == date(2026, 11, 24)


@pytest.mark.parametrize("written", ["ip", "IP", "ida", "Ida Prøvestad", "prøve", "kontakt"])
def test_initials_or_part_of_a_name_choose_a_person(person: PersonField, written: str) -> None:
    chosen: list[str] = []
    person.chosen.connect(chosen.append)
    person.setText(written)
    person.left()
    assert person.person_id == "ida"
    assert person.raw == "Ida Prøvestad"
    assert chosen == ["ida"]


@pytest.mark.parametrize("written", ["skolen", "alle", "Kari Nordmann", "<b>Ida</b>", "😀"])
def test_somebody_who_is_not_given_cannot_be_chosen(person: PersonField, written: str) -> None:
    person.setText(written)
    person.left()
    assert person.person_id is None
    assert person.raw == written
    assert person.problem() is not None


def test_two_people_with_the_same_initials_are_not_guessed_between(qtbot: QtBot) -> None:
    field = PersonField(plain("Hvem"), (TOR, TORE))
    qtbot.addWidget(field)
    field.setText("tm")
    field.left()
    assert field.person_id is None


def test_writing_after_a_choice_takes_the_choice_back(qtbot: QtBot, person: PersonField) -> None:
    person.set_person("ida")
    person.show()
    person.setFocus()
    qtbot.keyClick(person, Qt.Key.Key_End)
    qtbot.keyClicks(person, "x")
    assert person.person_id is None


def test_other_people_keep_who_was_chosen_if_still_there(person: PersonField) -> None:
    person.set_person("ida")
    person.set_people((IDA,))
    assert person.person_id == "ida"
    person.set_people((TOR,))
    assert person.person_id is None


@pytest.mark.parametrize(
    "pasted", ["<b>fet</b>", "a & b ]]>", "😀 العربية ŋ", "x" * 400, "linje\nlinje"]
)
def test_only_plain_text_is_pasted(qtbot: QtBot, pasted: str) -> None:
    area = TextArea(plain("Notat"))
    qtbot.addWidget(area)
    mime = QMimeData()
    mime.setHtml("<h1>stort</h1>")
    mime.setText(pasted)
    area.insertFromMimeData(mime)
    assert area.raw == pasted


def test_a_long_note_is_taken_whole(qtbot: QtBot) -> None:
    area = TextArea(plain("Notat"))
    qtbot.addWidget(area)
    area.show()
    area.set_raw("ord " * 25_000)
    assert len(area.raw) == 100_000
    assert area.height() < 400


def test_the_area_grows_with_its_lines(qtbot: QtBot) -> None:
    area = TextArea(plain("Notat"), lines=(2, 6))
    qtbot.addWidget(area)
    area.resize(400, 60)
    area.show()
    before = area.height()
    area.set_raw("a\nb\nc\nd")
    assert area.height() > before
    area.set_raw("a")
    assert area.height() == before


def test_filling_a_field_tells_nobody(qtbot: QtBot) -> None:
    told: list[str] = []
    line, area = TextField(plain("Navn")), TextArea(plain("Notat"))
    for field in (line, area):
        qtbot.addWidget(field)
        field.edited.connect(told.append)
        field.set_raw("fra registeret")
    assert told == []
    qtbot.keyClicks(line, "!")
    assert told == ["!fra registeret"]


def test_a_problem_is_said_beside_the_field_and_to_a_screen_reader(qtbot: QtBot) -> None:
    number = NumberField(plain("Måltall"))
    field = Field(plain("Måltall"), number, hint=plain("Hvor langt?"))
    qtbot.addWidget(field)
    field.show()
    assert number.accessibleDescription() == "Hvor langt?"
    number.setText("mange")
    number.done.emit()
    assert number.accessibleDescription().startswith("Skriv et tall")
    assert number.property("bad") == "true"
    number.setText("3")
    number.done.emit()
    assert number.accessibleDescription() == "Hvor langt?"


def test_the_area_fits_large_text(qtbot: QtBot, scaled: Callable[[float], None]) -> None:
    area = TextArea(plain("Notat"))
    qtbot.addWidget(area)
    theme.dress(area)  # alone it has no window to take its letters from
    area.show()
    before = area.height()
    scaled(2.0)
    assert area.height() > 1.5 * before


@pytest.fixture
def scaled(qtbot: QtBot) -> Callable[[float], None]:
    del qtbot
    return lambda scale: theme.apply(scale=scale)
