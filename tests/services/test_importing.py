"""People and children from a file: all of it or nothing, and nothing learned on the way."""

from dataclasses import replace
from datetime import date

import pytest

from meetingapp.domain.case import Case, Guardianship, NamedChild, Protection
from meetingapp.domain.office import Office
from meetingapp.domain.people import Engagement, Person, ServiceCode
from meetingapp.domain.premises import Unit
from meetingapp.errors import AppError
from meetingapp.models.store import Store
from meetingapp.services.case_list import list_cases
from meetingapp.services.cases import read_case, save_case
from meetingapp.services.importing import Imported, Standing, import_people, preview_people
from meetingapp.services.importing_children import import_children, preview_children
from meetingapp.services.importing_words import example_table
from meetingapp.services.policy import Desk
from meetingapp.services.register import list_people, save_office, save_person
from meetingapp.services.roles import Role
from tests.services.colleagues import Colleague, last_logged

PEOPLE = """Navn;Tjeneste;Rolle;Fra
Ida Prøvestad;Skole;inspektør;01.01.2027
Noor Demoli;PPT;rådgiver;
"""
CHILDREN = """Navn;Født;Foresatt 1;Foresatt 1 relasjon
Jonas Fiktivsen;14.03.2018;Ola Fiktivsen;far
Maja Oppdiktsen;02.09.2016;Eva Oppdiktsen;mor
"""
JONAS = Case("jonas", NamedChild("Jonas Fiktivsen", date(2018, 3, 14)), "1/26")
IDA = Person("ida", "Ida Prøvestad", (Engagement(ServiceCode.SCHOOL, "lærer"),))


def standings(preview: object) -> list[Standing]:
    return [line.standing for line in preview.lines]  # type: ignore[attr-defined]  # either kind


def test_a_file_that_is_stopped_halfway_leaves_no_trace(desk: Desk, store: Store) -> None:
    seen: list[tuple[int, int]] = []

    def heed(done: int, total: int) -> None:
        seen.append((done, total))
        if done == 1:
            raise AppError("import.stopped")

    before = store.head()
    for take_in, table in ((import_people, PEOPLE), (import_children, CHILDREN)):
        with pytest.raises(AppError) as stopped:
            take_in(desk, table.encode(), update=True, heed=heed)
        assert stopped.value.code == "import.stopped"
    assert store.head() == before
    assert seen[0][0] == 0
    assert {total for _, total in seen} == {len(PEOPLE.splitlines()) - 1, 2}


def test_a_preview_of_people_keeps_nothing(desk: Desk) -> None:
    save_person(desk, IDA)
    preview = preview_people(desk, PEOPLE.encode())
    assert standings(preview) == [Standing.KNOWN, Standing.NEW]
    assert list_people(desk) == (IDA,)


@pytest.mark.parametrize(("update", "changed"), [(False, 0), (True, 1)])
def test_people_come_in_and_known_ones_change_only_where_that_is_chosen(
    desk: Desk, *, update: bool, changed: int
) -> None:
    save_person(desk, IDA)
    done = import_people(desk, PEOPLE.encode(), update=update)
    assert done == Imported(1, changed, 1 - changed)
    ida, noor = sorted(list_people(desk), key=lambda person: person.name)
    assert noor.engagements == (Engagement(ServiceCode.PPT, "rådgiver"),)
    assert len(ida.engagements) == 1 + changed
    again = import_people(desk, PEOPLE.encode(), update=update)
    assert again == Imported(0, 0, 2)


def test_somebody_of_the_same_name_in_another_service_is_marked(desk: Desk) -> None:
    save_person(desk, replace(IDA, engagements=(Engagement(ServiceCode.HC, "lege"),)))
    preview = preview_people(desk, PEOPLE.encode())
    assert standings(preview) == [Standing.NAMESAKE, Standing.NEW]
    assert preview.lines[0].known == "Ida Prøvestad"


def test_a_file_with_one_faulty_line_is_not_taken_in_at_all(desk: Desk) -> None:
    faulty = PEOPLE.replace("PPT", "Banken")
    assert preview_people(desk, faulty.encode()).count(Standing.FAULTY) == 1
    with pytest.raises(AppError) as refused:
        import_people(desk, faulty.encode(), update=True)
    assert refused.value.code == "import.has_errors"
    assert list_people(desk) == ()


def test_children_become_cases_with_numbers_of_their_own(desk: Desk, store: Store) -> None:
    save_case(desk, JONAS)
    preview = preview_children(desk, CHILDREN.encode())
    assert standings(preview) == [Standing.KNOWN, Standing.NEW]
    assert import_children(desk, CHILDREN.encode(), update=False) == Imported(1, 0, 1)
    [maja] = [case for case in list_cases(desk).rows if case.id != JONAS.id]
    assert (maja.title, maja.reference) == ("Maja Oppdiktsen", "2/26")
    assert read_case(desk, JONAS.id) == JONAS
    assert read_case(desk, maja.id).guardians == (
        Guardianship("Eva Oppdiktsen", "mor", parental_responsibility=True),
    )
    assert ("berit", "case.save", maja.id) in last_logged(store, 12)


def test_known_children_are_updated_where_that_is_chosen(desk: Desk) -> None:
    save_case(desk, JONAS)
    assert import_children(desk, CHILDREN.encode(), update=True) == Imported(1, 1, 0)
    assert [one.name for one in read_case(desk, "jonas").guardians] == ["Ola Fiktivsen"]
    assert import_children(desk, CHILDREN.encode(), update=True) == Imported(0, 0, 2)


def test_numbers_that_stand_in_the_file_are_not_given_to_others(desk: Desk) -> None:
    file = "Navn;Født;Saksnummer\nMaja O;02.09.2016;1/26\nPer O;02.09.2017;\n"
    import_children(desk, file.encode(), update=False)
    assert {case.title: case.reference for case in list_cases(desk).rows} == {
        "Maja O": "1/26",
        "Per O": "2/26",
    }


def test_a_case_out_of_reach_is_not_known_to_a_file(desk: Desk) -> None:
    save_case(desk, JONAS)
    noor = Colleague(desk, "noor", Role.NOTE_TAKER)
    preview = preview_children(noor.desk, CHILDREN.encode())
    assert standings(preview) == [Standing.NEW, Standing.NEW]
    assert {line.known for line in preview.lines} == {""}
    twin = CHILDREN.replace("Jonas", "J\u043enas").encode()
    assert standings(preview_children(noor.desk, twin)) == [Standing.NEW, Standing.NEW]
    assert standings(preview_children(desk, twin)) == [Standing.LOOKALIKE, Standing.NEW]
    assert import_children(noor.desk, CHILDREN.encode(), update=True) == Imported(2, 0, 0)
    assert {case.title for case in list_cases(noor.desk).rows} == {
        "Jonas Fiktivsen",
        "Maja Oppdiktsen",
    }
    assert read_case(desk, "jonas") == JONAS


def test_units_are_those_of_the_register_and_a_protected_child_has_none(desk: Desk) -> None:
    save_office(desk, Office(units=(Unit("u1", "Prøveåsen skole"),)))
    file = (
        "Navn;Født;Skole;Klasse;Adressesperre\n"
        "Åpen O;02.09.2016;Prøveåsen skole;3B;\n"
        "Skjult O;02.09.2017;Prøveåsen skole;4A;7\n"
    )
    import_children(desk, file.encode(), update=False)
    children = {case.title: read_case(desk, case.id).subject for case in list_cases(desk).rows}
    assert children["Åpen O"] == NamedChild(
        "Åpen O", date(2016, 9, 2), unit_id="u1", school_class="3B"
    )
    assert children["Skjult O"] == NamedChild(
        "Skjult O", date(2017, 9, 2), protection=Protection.CONFIDENTIAL
    )


def test_a_national_identity_number_is_never_read(desk: Desk) -> None:
    file = "Navn;Født;Fødselsnummer\nMaja O;02.09.2016;02091650123\n"
    preview = preview_children(desk, file.encode())
    assert preview.refused == ("Fødselsnummer",)
    assert "02091650123" not in repr(preview)
    import_children(desk, file.encode(), update=False)
    [case] = list_cases(desk).rows
    assert "02091650123" not in repr(read_case(desk, case.id))


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_example_files_can_be_taken_in_as_they_are(desk: Desk, language: str) -> None:
    people = import_people(desk, example_table("people", language), update=False)
    children = preview_children(desk, example_table("children", language))
    assert people == Imported(3, 0, 0)
    assert standings(children) == [Standing.NEW] * 2
    assert children.ignored == ()
