"""A consent that does not cover all who are invited: said under its case, with two ways out."""

from collections.abc import Callable
from dataclasses import replace

from pytestqt.qtbot import QtBot

from meetingapp.domain.people import Engagement, Person, ServiceCode
from meetingapp.ui.places import CasePlace, NewMeetingPlace, Place
from meetingapp.ui.window import MainWindow
from meetingapp.wiring.door import Door
from tests.ui.test_planning import form_of

At = Callable[[Place], MainWindow]
Settled = Callable[[MainWindow], None]


def with_health(office: Door, passphrase: str) -> None:
    """Let the health nurse, whom no consent covers, come to the team."""
    session = office.unlock(passphrase)
    noor = Person("noor", "Noor Demoli", (Engagement(ServiceCode.HC, "helsesykepleier"),))
    session.save_person(noor)
    [team] = session.list_teams()
    session.save_team(replace(team, members=(*team.members, "noor")))
    session.close()


def test_a_gap_stands_under_its_case_and_the_case_is_taken_without_the_service(
    office: Door, passphrase: str, at: At, settled: Settled
) -> None:
    with_health(office, passphrase)
    shown = at(NewMeetingPlace("jonas"))
    form = form_of(shown)
    [gap] = form.cases.services["jonas"].gaps
    assert (form.plan.isEnabled(), form.missing) == (
        False,
        "Helsestasjonen er ikke med i samtykket.",
    )
    gap.leave.click()
    settled(shown)
    assert form.plan.isEnabled()
    assert not form.missing
    assert "Noor Demoli" not in [letter.to.name for letter in form.pane._letters]
    [again] = form.cases.services["jonas"].back
    again.click()
    settled(shown)
    assert not form.plan.isEnabled()
    form.cases.services["jonas"].gaps[0].leave.click()
    settled(shown)
    form.plan.click()
    settled(shown)
    assert shown.session is not None
    (meeting,) = shown.session.lists.list_meetings().rows
    out = shown.session.open_room(meeting.discussions[0].id).discussion.attendance
    assert [note.name for note in out if note.stays_out] == ["Noor Demoli"]


def test_a_gap_leads_to_the_consent_of_its_case(
    office: Door, passphrase: str, at: At, settled: Settled
) -> None:
    with_health(office, passphrase)
    shown = at(NewMeetingPlace("jonas"))
    form_of(shown).cases.services["jonas"].gaps[0].consent.click()
    settled(shown)
    assert shown.shell is not None
    assert shown.shell.place == CasePlace("jonas")


def test_a_service_nobody_comes_from_cannot_stay_out_and_that_is_said(
    qtbot: QtBot, at: At, settled: Settled
) -> None:
    shown = at(NewMeetingPlace("jonas"))
    form = form_of(shown)
    form.services.setFocus()
    qtbot.keyClicks(form.services, "5")
    settled(shown)
    form.cases.services["jonas"].gaps[0].leave.click()
    settled(shown)
    settled(shown)
    assert form.cases.left_out == ()
    assert not form.plan.isEnabled()
