"""Protected cases are found in SQL as they are in the domain, and without reading all."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from meetingapp.domain.case import Case, Guardianship, NamedChild, Protection
from meetingapp.domain.meeting import CaseDiscussion, Meeting
from meetingapp.domain.whereabouts import hides_whereabouts
from meetingapp.models.keys import Keys
from meetingapp.models.store import create_store
from meetingapp.models.whereabouts import HIDES
from tests.reach import EVERYTHING

NOW = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
BORN = date(2018, 3, 14)
PRETENDS = '"protection":"STRICT","address_barred":true'
CASES = (
    Case("open", NamedChild("Jonas Fiktivsen", BORN), guardians=(Guardianship("Kari"),)),
    Case("seven", NamedChild("Maja O", BORN, protection=Protection.CONFIDENTIAL)),
    Case("six", NamedChild("Per O", BORN, protection=Protection.STRICT)),
    Case(
        "barred", NamedChild("Ida O", BORN), guardians=(Guardianship("Eva", address_barred=True),)
    ),
    Case("pretends", NamedChild(PRETENDS, BORN), concern=PRETENDS),
)


@pytest.mark.parametrize("case", CASES, ids=[case.id for case in CASES])
def test_the_store_says_what_the_domain_says(tmp_path: Path, case: Case) -> None:
    store = create_store(tmp_path, Keys(database=b"d" * 32, audit=b"a" * 32), lambda: NOW)
    with store.transaction(EVERYTHING) as work:
        work.cases.save(case)
        work.meetings.save(Meeting("m", "RT", NOW.date(), place="Møterom 2"))
        work.meetings.save_discussion("m", CaseDiscussion("d", case.id))
        work.commit()
    with store.transaction(EVERYTHING) as work:
        hides = work.meetings.hides_whereabouts("m")
        assert hides is hides_whereabouts(case)
        assert work.meetings.summary("m").place == ("" if hides else "Møterom 2")
        assert work.meetings.summaries()[0].place == ("" if hides else "Møterom 2")
        assert not work.meetings.hides_whereabouts("another")
    with store._engine.connect() as connection:
        plan = connection.exec_driver_sql(
            f"EXPLAIN QUERY PLAN SELECT id FROM child_case WHERE {HIDES}"  # noqa: S608 - our own words
        )
        assert "child_case_protected" in str(plan.all())
    store.close()
