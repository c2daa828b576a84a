"""Whoever sees few cases finds what a leader finds, of those cases alone: nothing tells of others.

Every way the store has of looking gives the same answer: what fits is asked for first, or every
entry is looked at.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from meetingapp.domain.measure import Measure, MeasureStatus
from meetingapp.domain.people import Engagement, Person, PersonRef, ServiceCode
from meetingapp.models.connection import RawConnection, connect
from meetingapp.models.mapping import body
from meetingapp.models.repositories import few
from meetingapp.models.store import FILE_NAME, Keys, Store, create_store
from meetingapp.services.policy import Desk
from meetingapp.services.roles import Account, Role
from meetingapp.services.search import search
from meetingapp.services.search_results import Results, search_by_case
from tests.people_of_the_vault import BERIT, PeopleOfTheVault
from tests.services.conftest import PlainPrinter

NOW = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
TODAY = NOW.date()
KEYS = Keys(database=b"d" * 32, audit=b"a" * 32)
CASES = 18
ADDED = "INSERT INTO child_case VALUES (?, '2026-11-24', ?, ?, '2018-03-14', NULL, '{}')"
SEEING = tuple(
    Account(f"p{number}", name, Role.NOTE_TAKER)
    for number, name in enumerate(("Lars Testdahl", "Ida Prøvestad", "Åse Bø-Lie"))
)
CHILDREN = ("Jonas Fiktivsen", "Kristian O'Brien", "Åse Bø-Lie", "Nora Prøvedal")
TITLES = ("Lesegruppe", "Rolig start på dagen", "Fast plass")
QUERIES = (
    "jon", "kristian", "christian", "fiktivs", "bø-lie", "o'brien", "3/26", "lesegr", "lekser",
    "jonas lesegr", "er:åpen", "er:lukket", "er:forfalt", "er:åpen er:lukket", "@meg",
    "@meg er:forfalt", "jon @meg", "@ida", "@bø", "@finnesikke", "evalueres:denne uken",
    "evalueres:i dag jon", "type:RT", "type:IT", "type:RT er:åpen", "type:IT er:lukket lekser",
    "type:tull", "nora er:åpen", "finnes ikke", 'AND OR NOT "', "", "\u202ejonas", "j\u200bonas",
    "ressursteam nov",
)  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("reach")


@pytest.fixture(scope="module")
def store(folder: Path) -> Iterator[Store]:
    with closing(create_store(folder, KEYS, lambda: NOW)) as made:
        with closing(connect(folder / FILE_NAME, KEYS.database)) as raw:
            raw.execute("PRAGMA foreign_keys=OFF")
            raw.execute("BEGIN")
            fill(raw, Random(7))  # noqa: S311 - the same cases each time
            raw.execute("COMMIT")
        yield made


def fill(raw: RawConnection, random: Random) -> None:
    """Enter cases with meetings, minutes and measures; each person sees some of them."""
    for who in SEEING:
        person = Person(who.person, who.name, (Engagement(ServiceCode.SCHOOL, "lærer"),))
        raw.execute(
            "INSERT INTO person VALUES (?, ?, ?)", (who.person, who.name, body.write(person))
        )
    for number in range(CASES):
        case, sitting, minutes = f"c{number}", f"d{number}", f"n{number}"
        raw.execute(ADDED, (case, f"{number}/26", random.choice(CHILDREN)))
        raw.execute(
            "INSERT INTO meeting VALUES (?, ?, ?, NULL, '', '{}')",
            (f"s{number}", random.choice(("RT", "IT")), str(TODAY - timedelta(days=number))),
        )
        raw.execute(
            "INSERT INTO discussion VALUES (?, ?, ?, 1, 1, '{}')", (sitting, f"s{number}", case)
        )
        if number % 3:
            raw.execute(
                "INSERT INTO minutes VALUES (?, ?, ?, 1, '2026-11-24', '', 1, '', '', '')",
                (minutes, sitting, case),
            )
            concern = random.choice(("Mange lekser", "Lite søvn"))
            told = {"discussions": [{"purpose_and_concern": {"concern_text": concern}}]}
            raw.execute(
                "INSERT INTO minutes_document VALUES (?, ?, x'')",
                (minutes, json.dumps(told).encode()),
            )
        for each in range(2):
            enter_measure(raw, random, number, f"m{each}")
        for who in SEEING:
            if random.random() < 0.4:
                raw.execute(
                    "INSERT INTO case_access VALUES (?, ?, 'LET_IN', '2026-11-24', 'berit')",
                    (case, who.person),
                )


def enter_measure(raw: RawConnection, random: Random, number: int, name: str) -> None:
    who = random.choice(SEEING)
    day = TODAY + timedelta(days=random.randrange(-6, 8))
    measure = Measure(
        name,
        random.choice(TITLES),
        PersonRef(who.name, "", ServiceCode.SCHOOL, who.person),
        evaluation_date=day,
        title=random.choice(TITLES),
        status=random.choice((MeasureStatus.ACTIVE, MeasureStatus.CLOSED)),
    )
    raw.execute(
        "INSERT INTO measure VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (name, f"c{number}", f"d{number}", f"n{number}", measure.status.value, day.isoformat(),
         who.person, body.write(measure)),
    )  # fmt: skip


@pytest.fixture
def desk(store: Store) -> Callable[[Account], Desk]:
    return lambda who: Desk(
        store, PlainPrinter(), lambda: NOW, lambda: who, PeopleOfTheVault(BERIT, *SEEING)
    )


@pytest.fixture
def raw(store: Store, folder: Path) -> Iterator[RawConnection]:
    del store  # it only has to be there
    with closing(connect(folder / FILE_NAME, KEYS.database)) as connection:
        yield connection


def seen(raw: RawConnection, who: Account) -> frozenset[str]:
    asked = "SELECT case_id FROM case_access WHERE person_id = ?"
    return frozenset(case for (case,) in raw.execute(asked, (who.person,)).fetchall())


def ways(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Give each way the store has of looking."""
    for name, many, some in (("few", 2000, 300), ("few of all", 2000, 0), ("entries", 1, 300)):
        monkeypatch.setattr(few, "MANY", many)
        monkeypatch.setattr(few, "SOME", some)
        yield name


def test_of_few_cases_the_same_is_found_as_a_leader_finds_and_nothing_else(
    raw: RawConnection, desk: Callable[[Account], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    found_some = 0
    for who in SEEING:
        mine = seen(raw, who)
        assert 0 < len(mine) < CASES
        for typed in QUERIES:
            leads = typed.replace("@meg", f'@"{who.name}"')
            all_ = search_by_case(desk(BERIT), leads)
            assert not all_.is_more, typed  # else the leader may have been told of less
            expected = tuple(case for case in all_.cases if case.case_id in mine)
            for way in islice(ways(monkeypatch), 3 if who is SEEING[0] else 1):
                answer = search_by_case(desk(who), typed)
                assert answer == Results(answer.query, expected), (who.person, typed, way)
                hits = search(desk(who), typed)
                assert {hit.case_id for hit in hits} <= mine, (who.person, typed, way)
                assert bool(hits) is bool(expected), (who.person, typed, way)
            found_some += bool(expected)
    assert found_some > len(SEEING) * len(QUERIES) / 2


def test_measures_of_one_number_in_many_cases_are_all_found(
    desk: Callable[[Account], Desk],
) -> None:
    cases = search_by_case(desk(BERIT), "er:åpen er:lukket").cases
    measures = [each.hit for case in cases for each in case.hits if each.hit.title]
    assert len(measures) == 2 * CASES
    assert len({(hit.case_id, hit.id) for hit in measures}) == 2 * CASES


def test_another_case_that_comes_or_goes_changes_nothing_in_the_answer(
    raw: RawConnection, desk: Callable[[Account], Desk]
) -> None:
    who = SEEING[0]
    before = {typed: search_by_case(desk(who), typed) for typed in QUERIES[::3]}
    raw.execute(ADDED, ("x", "99/26", CHILDREN[0]))
    assert search_by_case(desk(BERIT), "99/26").cases
    assert {typed: search_by_case(desk(who), typed) for typed in before} == before
    raw.execute("DELETE FROM child_case WHERE id = 'x'")
    assert {typed: search_by_case(desk(who), typed) for typed in before} == before


def test_whoever_sees_no_case_gets_the_empty_answer_to_everything(
    desk: Callable[[Account], Desk],
) -> None:
    nobody = replace(SEEING[0], person="stranger", name="Odd Fremmedrud")
    for typed in QUERIES:
        answer = search_by_case(desk(nobody), typed)
        assert answer == Results(answer.query)
        assert search(desk(nobody), typed) == ()


def test_somebody_who_is_in_no_register_is_found_by_the_name_on_the_measure(
    raw: RawConnection, desk: Callable[[Account], Desk]
) -> None:
    stranger = PersonRef("Frida Oppdikt-Ås", person_id="from-elsewhere")
    measure = Measure("m9", "Lekegruppe", stranger, title="Lekegruppe")
    raw.execute("PRAGMA foreign_keys=OFF")
    raw.execute(
        "INSERT INTO measure VALUES ('m9', 'c1', 'd1', 'n1', 'ACTIVE', NULL, ?, ?)",
        (stranger.person_id, body.write(measure)),
    )
    for typed, is_found in (("@frida", True), ("@ås", True), ("@ida", False), ("@rida", False)):
        titles = {hit.title for hit in search(desk(BERIT), typed)}
        assert ("Lekegruppe" in titles) is is_found, typed
    raw.execute("DELETE FROM measure WHERE id = 'm9'")
