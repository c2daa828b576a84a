"""T55: no eleventh case leaves in an hour without a second yes, and none without an alert."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from random import Random

import pytest

from meetingapp.domain.leaving import APPROVED, HELD, LEFT, MANY, NOT_APPROVED, THE_CODE
from meetingapp.errors import AppError
from meetingapp.services.leaving import approve
from tests.faults.campaign import Campaign
from tests.faults.many_leaving import (
    ALONE,
    HOUR,
    Office,
    Oracle,
    change_somebody,
    may_say_yes,
    office,
)

PEOPLE = ("berit", "tor", "tor", "lise", "noor")
CANNOT = {"access.denied", "vault.person_gone", "leaving.may_not", "leaving.others_may"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    made = office(tmp_path_factory.mktemp("many"))
    yield made
    made.store.close()


def said(attempt: object, *given: object) -> str:
    """Give the code of what it ended in; nothing where it was done."""
    assert callable(attempt)
    try:
        attempt(*given)
    except AppError as error:
        return error.code
    return ""


def new_rows(made: Office, after: int) -> list[tuple[str, str, str]]:
    """Give what stands in the log of this matter after an entry."""
    told = {LEFT, MANY, HELD, APPROVED, NOT_APPROVED}
    return [(who, what, id_) for _, who, what, id_ in made.log(after) if what in told]


def take_something(made: Office, oracle: Oracle, random: Random, now: datetime, person: str) -> str:
    """Let somebody take something out, and hold the rule against what happened."""
    cases, way = random.choice(made.ways)
    beyond = oracle.beyond(person, cases, now)
    free = not beyond or oracle.has_yes(person, may_say_yes(made.keys, person), now)
    before = made.store.head().seq
    came = said(way, made.desks[person])
    rows = new_rows(made, before)
    if came in CANNOT:
        assert rows == []
        return "not theirs"
    assert came == ("" if free else "leaving.held"), f"{person} {cases} at {now}: {came}"
    if not free:
        assert rows == [(person, HELD, each) for each in beyond]
        return "held"
    assert rows == [
        *((person, LEFT, each) for each in cases),
        *((person, MANY, each) for each in beyond),
    ]
    oracle.left += ((now, person, each) for each in cases)
    return "with a yes" if beyond else "alone"


def ask_somebody(made: Office, oracle: Oracle, random: Random, now: datetime) -> str:
    """Let somebody say yes, or try to."""
    person = random.choice(["berit", "tor", "lise", "noor"])
    by = random.choice(["berit", "tor", "lise", "eva", "noor", THE_CODE])
    right = made.keys.code if by == THE_CODE else made.keys.passphrases.get(by, "")
    secret = right if random.random() < 0.6 else "gjettet"
    others = may_say_yes(made.keys, person)
    before = made.store.head().seq
    came = said(approve, made.desks[person], by, secret)
    rows = new_rows(made, before)
    may = by in others if by != THE_CODE else not others
    if came == "":
        assert may
        assert secret == right
        assert rows == [(person, APPROVED, by)]
        oracle.yes.append((now, person, by))
        return "yes"
    if came in {"vault.wrong_passphrase", "vault.wrong_code"}:
        assert secret != right
        assert rows == [(person, NOT_APPROVED, by)]
        return "a wrong yes"
    assert rows == []
    assert came in CANNOT | {"leaving.own"}
    return "no yes"


@pytest.mark.long
def test_no_eleventh_case_leaves_without_a_second_yes(made: Office, campaign: Campaign) -> None:
    tried = campaign(
        "T55",
        "copies, packages, parcels, files and papers taken out by four people over days, with a "
        "yes now and then, wrong ones, and people who are taken out in between, beside an oracle",
        short=150,
        full=10_000,
    )
    oracle, seen, busy = Oracle(), Counter[str](), "tor"
    for _ in range(tried.count):
        dice = tried.random.random()
        if tried.random.random() < 0.03:  # one has much to do for a while, and then another
            busy = tried.random.choice(["berit", "tor", "lise"])
        if dice < 0.82:
            person = busy if tried.random.random() < 0.7 else tried.random.choice(PEOPLE)
            seen[take_something(made, oracle, tried.random, made.wall(), person)] += 1
        elif dice < 0.93:
            seen[ask_somebody(made, oracle, tried.random, made.wall())] += 1
        elif dice < 0.96:
            change_somebody(made, tried.random)
        made.wall.wait(tried.random.choice([0.01, 0.05, 0.2, 0.5, 1, 20]) * tried.random.random())
    assert seen["held"] >= tried.count // 20  # else it would have been tried too seldom
    assert seen["with a yes"] >= tried.count // 100
    assert seen["a wrong yes"]
    tried.held(
        f"{seen['held']} times held and {seen['with a yes']} times let out with a yes, as the "
        f"oracle says in {tried.count} of {tried.count} steps; an alert for every case of each"
    )


@pytest.mark.long
def test_a_clock_that_is_set_back_lets_no_more_out(made: Office, campaign: Campaign) -> None:
    tried = campaign(
        "T55",
        "cases taken out while the clock is set back by minutes and by hours: how many left in "
        "any hour that truly passed",
        short=80,
        full=3_000,
    )
    made.wall.wait(200)
    out: list[tuple[datetime, str]] = []
    held = backs = 0
    for _ in range(tried.count):
        cases, way = tried.random.choice(made.ways)
        came = said(way, made.desks["berit"])
        assert came in {"", "leaving.held"}
        held += bool(came)
        if not came:
            out += ((made.wall.truly, each) for each in cases)
        if tried.random.random() < 0.1:
            made.wall.shown -= HOUR * tried.random.choice([0.1, 0.5, 1, 3])
            backs += 1
        made.wall.wait(tried.random.choice([0.1, 2, 5, 30]) * tried.random.random())
    for at, _case in out:
        within = {case for when, case in out if at - HOUR < when <= at}
        assert len(within) <= ALONE
    assert held
    assert backs
    tried.held(
        f"at most {ALONE} cases in any hour that truly passed, over {len(out)} that left and "
        f"{held} times held; the clock set back {backs} times"
    )


def test_the_campaign_can_fail(made: Office) -> None:
    """Else a rule that lets all out would pass: the oracle says no where ten have left."""
    now = made.wall()
    oracle = Oracle([(now, "tor", f"S{number:02}") for number in range(ALONE)])
    assert oracle.beyond("tor", ("S00", "S10", "S11"), now) == ["S10", "S11"]
    assert oracle.beyond("lise", ("S10",), now) == []
    assert not oracle.has_yes("tor", {"eva"}, now)
