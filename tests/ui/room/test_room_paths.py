"""A requirement leads to the field that meets it, also where another item than its own has it."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from meetingapp.domain.gates.base import GateResult
from meetingapp.domain.meeting import Participant
from meetingapp.domain.people import Engagement, Person, PersonRef, ServiceCode
from meetingapp.services.room import OpenRoom
from meetingapp.ui.screens.room import RoomScreen
from meetingapp.ui.widgets.room.a01_opening import OpeningForm
from tests.domain.jonas import jonas_meeting
from tests.ui.room.conftest import Show, opened
from tests.ui.room.hands import form, here, press, types

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def asked(screen: RoomScreen, gate: str, path: str) -> list[GateResult]:
    """Give what a gate asks for at a path."""
    results = screen.model.results
    return [r for r in results if r.id == gate and r.path == path and not r.passed]


def follow(screen: RoomScreen, gate: str, path: str) -> str:
    """Follow a requirement; return the path the keyboard is at."""
    found = asked(screen, gate, path)
    assert found
    screen.model.go_to(screen.model.agenda[-1])
    screen.model.follow(found[0])
    QApplication.processEvents()
    assert here().isVisible()
    shown = screen._form()
    assert shown is not None
    return shown.path_of(here()) or ""


def joined(name: str) -> OpenRoom:
    """Give a meeting where somebody sits whom no service has sent."""
    met = jonas_meeting()
    guest = Participant(PersonRef(name), attended=True)
    return opened(meeting=replace(met, participants=(*met.participants, guest)))


def last_service(screen: RoomScreen) -> ServiceCode | None:
    return screen.model.meeting.participants[-1].person.service


def test_whose_service_is_unknown_is_asked_for_it_where_they_are_listed(show: Show) -> None:
    room = joined("Rolf Testdahl")
    place = f"meeting.participants.{len(room.meeting.participants) - 1}.person.service"
    screen = show(room)
    assert follow(screen, "G-CONS-3", place) == place
    assert screen.model.item == "A01"
    types("Rektor")
    assert last_service(screen) is None
    row = form(screen, OpeningForm)._rows[place.replace("person.service", "attended")]
    row.service.set_raw("")
    types("PP")
    press(Qt.Key.Key_Tab)
    screen.model.tell()
    assert last_service(screen) is ServiceCode.PPT
    assert not asked(screen, "G-CONS-3", place)
    assert row.service.isVisible()
    assert all(r.service.isHidden() or not r.service.isVisible()
               for r in form(screen, OpeningForm)._rows.values() if r is not row)  # fmt: skip


def test_who_has_left_their_service_is_not_offered_as_one_who_came(show: Show) -> None:
    gone = Engagement(ServiceCode.HC, "helsesykepleier", until=date(2026, 10, 31))
    stays = Engagement(ServiceCode.HC, "helsesykepleier")
    people = (
        Person("left", "Liv Fiktivsen", (gone,)),
        Person("none", "Nils Fiktivsen"),
        Person("here", "Noor Fiktivsen", (stays,)),
    )
    screen = show(replace(opened(), people=people), "A01")
    offered = form(screen, OpeningForm)._add.known._people
    assert [each.id for each in offered] == ["here"]
