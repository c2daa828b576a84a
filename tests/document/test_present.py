"""Page 1 tells who was in the room for this case, from when to when, and who was not."""

from dataclasses import replace
from datetime import date, time

from meetingapp.document.blocks import Table
from meetingapp.document.plain import plain_text
from meetingapp.domain.meeting import Absence, CaseAttendance, Participant
from meetingapp.domain.people import PersonRef, ServiceCode
from tests.document.conftest import Told
from tests.document.finished import told_in


def _plain(told: Told) -> str:
    return plain_text(told.document()).replace("\N{NO-BREAK SPACE}", " ")


def _with_note(jonas: Told, note: CaseAttendance) -> Told:
    notes = tuple(note if n.name == note.name else n for n in jonas.discussion.attendance)
    return replace(jonas, discussion=replace(jonas.discussion, attendance=notes))


def test_coming_late_and_leaving_early_stand_beside_the_reason(jonas: Told) -> None:
    note = CaseAttendance(
        "Lars Testdahl", "råd om lesing", came_at=time(14, 30), left_at=time(14, 50)
    )
    assert "Råd om lesing (kom kl. 14.30, gikk kl. 14.50)" in _plain(_with_note(jonas, note))


def test_who_was_out_and_came_back_is_told_with_both_times(jonas: Told) -> None:
    away = (Absence(time(14, 20), time(14, 25)), Absence(time(14, 40), time(14, 45)))
    note = CaseAttendance("Lars Testdahl", "råd om lesing", left_at=time(14, 50), away=away)
    assert (
        "Råd om lesing (ute fra kl. 14.20 til 14.25, ute fra kl. 14.40 til 14.45, gikk kl. 14.50)"
    ) in _plain(_with_note(jonas, note))


def test_times_without_a_reason_stand_alone(jonas: Told) -> None:
    note = CaseAttendance("Lars Testdahl", " ", left_at=time(14, 50))
    assert "| Gikk kl. 14.50" in _plain(_with_note(jonas, note))


def test_where_no_reason_is_told_the_column_is_named_for_the_times(jonas: Told) -> None:
    """As in a copy: why somebody had to be there is not for every reader."""
    note = CaseAttendance("Lars Testdahl", left_at=time(14, 50))
    told = replace(jonas, discussion=replace(jonas.discussion, attendance=(note,)))
    assert "Navn | Rolle og tjeneste | Når" in _plain(told)
    assert "Navn | Rolle og tjeneste | Hvorfor med" in _plain(_with_note(jonas, note))


def test_who_stayed_out_of_a_case_was_not_in_its_room(jonas: Told) -> None:
    text = _plain(_with_note(jonas, CaseAttendance("Noor Demoli", stays_out=True)))
    assert "Noor Demoli | " not in text
    assert "Ikke i rommet under denne saken: Noor Demoli (helsesykepleier)." in text


def test_of_two_with_one_name_each_has_a_note(jonas: Told) -> None:
    twin = Participant(PersonRef("Lars Testdahl", "vikar", ServiceCode.SCHOOL), attended=True)
    meeting = replace(jonas.meeting, participants=(*jonas.meeting.participants, twin))
    notes = (*jonas.discussion.attendance, CaseAttendance("lars  testdahl", stays_out=True))
    told = replace(jonas, meeting=meeting, discussion=replace(jonas.discussion, attendance=notes))
    text = _plain(told)
    assert text.count("Lars Testdahl | ") == 1
    assert "Ikke i rommet under denne saken: Lars Testdahl (vikar)." in text


def test_a_service_nobody_came_from_is_named(jonas: Told) -> None:
    meeting = replace(
        jonas.meeting,
        invited_services=(*jonas.meeting.invited_services, ServiceCode.CWS),
        invitation_sent_on=date(2026, 11, 10),
    )
    text = _plain(replace(jonas, meeting=meeting))
    assert "Innkalt, men ingen kom fra barnevernstjenesten." in text
    assert "Innkalling: Sendt 10. november 2026.\n" in text


def test_whether_the_child_was_asked_beforehand_is_told(jonas: Told) -> None:
    def asked(answer: bool | None) -> str:
        return _plain(
            replace(jonas, discussion=replace(jonas.discussion, child_asked_beforehand=answer))
        )

    assert "Jonas fikk på forhånd spørsmål om hvem som skulle være med" in asked(answer=True)
    assert "Ingen spurte Jonas på forhånd." in asked(answer=False)
    assert "på forhånd" not in asked(answer=None)


def test_where_no_child_is_named_nobody_needs_a_reason_to_be_there() -> None:
    document = told_in("anonym").document()
    [present] = [b for b in document.blocks if isinstance(b, Table) and b.head[0] == "Navn"]
    assert present.head == ("Navn", "Rolle og tjeneste")


def test_an_empty_table_is_left_out(jonas: Told) -> None:
    nobody = replace(
        jonas,
        meeting=replace(jonas.meeting, participants=()),
        discussion=replace(jonas.discussion, parties=(), attendance=()),
    )
    assert "Rolle og tjeneste" not in _plain(nobody)
