"""Units and rooms, as the places meetings are held."""

from meetingapp.domain.premises import Room, Unit, UnitKind, place_of, places, unit_called

SCHOOL = Unit("u1", "Prøveåsen skole")
KINDERGARTEN = Unit("u2", "Testbakken barnehage", UnitKind.KINDERGARTEN)
UNITS = (SCHOOL, KINDERGARTEN)
ROOM = Room("r1", "u1", "Møterom 2")


def test_a_room_is_told_with_its_house() -> None:
    assert place_of(ROOM, UNITS) == "Møterom 2, Prøveåsen skole"


def test_a_room_whose_house_is_gone_keeps_its_own_name() -> None:
    assert place_of(Room("r2", "gone", "Biblioteket"), UNITS) == "Biblioteket"


def test_places_are_the_rooms_and_then_the_houses_each_once() -> None:
    again = Room("r3", "u1", "Møterom 2")
    assert places(UNITS, (ROOM, again)) == (
        "Møterom 2, Prøveåsen skole",
        "Prøveåsen skole",
        "Testbakken barnehage",
    )


def test_a_unit_is_found_by_its_name_however_it_is_written() -> None:
    assert unit_called("  prøveåsen  SKOLE ", UNITS) == SCHOOL
    assert unit_called("Prøveåsen", UNITS) is None
    assert unit_called("", (Unit("u3", ""),)) is None
