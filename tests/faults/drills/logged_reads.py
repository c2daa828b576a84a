"""Random calls by four people, killed between: what was shown or refused stands in the log."""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, Final, NamedTuple

from meetingapp.clock import utc_now
from meetingapp.errors import AppError
from meetingapp.models.connection import connect
from meetingapp.models.store import FILE_NAME, open_store
from meetingapp.services.case_list import list_cases
from meetingapp.services.cases import read_case
from meetingapp.services.correcting import finalised_discussion, open_correction
from meetingapp.services.finalising import finalise_minutes, read_minutes_pdf
from meetingapp.services.meeting_list import list_meetings
from meetingapp.services.policy import Desk
from meetingapp.services.roles import Account, Role
from meetingapp.services.room import open_room
from meetingapp.services.today import todays_board
from tests.faults.drill import run
from tests.faults.forked import forked
from tests.faults.place import KEYS, made
from tests.people_of_the_vault import BERIT, PeopleOfTheVault
from tests.services.conftest import PlainPrinter

PEOPLE: Final = (
    BERIT,
    Account("lise", "Lise Eksempelrud", Role.READER),
    Account("nora", "Nora Testdahl", Role.NOTE_TAKER),
    Account("adam", "Adam Mallerud", Role.ADMINISTRATOR),
)
_LOG: Final = "SELECT actor, action, subject FROM audit WHERE seq > ? ORDER BY seq"


class Ids(NamedTuple):
    """What may be asked for."""

    case: str
    discussion: str


class Asked(NamedTuple):
    """One use case, and what it leaves in the log when it shows something."""

    use_case: Callable[..., object]
    given: tuple[str, ...]
    action: str
    subject: str


def questions(ids: Ids) -> tuple[Asked, ...]:
    """Give the use cases that show case content, each for what is there and what is not."""
    case, discussion = ids
    return (
        Asked(list_cases, (), "case.list", "cases"),
        Asked(list_meetings, (), "meeting.list", "meetings"),
        Asked(todays_board, (), "board.read", "today"),
        Asked(read_case, (case,), "case.read", case),
        Asked(read_case, ("no-such",), "case.read", "no-such"),
        Asked(open_room, (discussion,), "discussion.read", discussion),
        Asked(finalised_discussion, (discussion,), "discussion.read", discussion),
        Asked(open_correction, (discussion,), "discussion.read", discussion),
        Asked(read_minutes_pdf, ("no-such",), "minutes.read", "no-such"),
        Asked(finalise_minutes, (discussion,), "minutes.keep", ""),
    )


def desk_of(desk: Desk, account: Account) -> Desk:
    """Let somebody sit at the desk."""
    keys = PeopleOfTheVault(*PEOPLE)
    keys.opener = account.person
    return replace(desk, account=lambda: account, keys=keys)


def ask_on(folder: Path, ids: Ids, seed: int, say: Callable[[object], None]) -> None:
    """Ask anything as anybody, and tell what was shown or refused, until killed."""
    random, store = Random(seed), open_store(folder, KEYS, utc_now)  # noqa: S311 - repeatable
    desk = Desk(store, PlainPrinter(), utc_now, lambda: BERIT, PeopleOfTheVault(*PEOPLE))
    while True:
        account, asked = random.choice(PEOPLE), random.choice(questions(ids))
        name = f"{asked.use_case.__module__.rpartition('.')[2]}.{asked.use_case.__name__}"
        try:
            asked.use_case(desk_of(desk, account), *asked.given)
            say(f"{account.person} {asked.action} {asked.subject}")
        except AppError as refused:
            if refused.code in {"access.denied", "access.not_yours"}:
                say(f"{account.person} access.denied {name}")
            else:
                say("- - -")


def told_in(log: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    """Give the entries as ``ask_on`` says them: which case was refused comes after a stroke."""
    return [
        (actor, action, subject.partition("/")[0] if action == "access.denied" else subject)
        for actor, action, subject in log
    ]


def main(folder: str, calls: int, seed: int) -> dict[str, Any]:
    """Kill the asker again and again, until it was answered so often."""
    random, place = Random(seed), Path(folder) / "vault"  # noqa: S311 - repeatable
    with closing(made(place)) as session:
        [case] = session.lists.list_cases().rows
        [meeting] = session.lists.list_meetings().rows
        ids = Ids(case.id, meeting.discussions[0].id)
        seen = session._store.head().seq
    shown = refused = kills = answered = 0
    while answered < calls:
        child = forked(partial(ask_on, place, ids, random.randrange(2**32)))
        child.wait_for(random.randint(1, 120))
        said = [tuple(word.split(" ")) for word in child.kill_after(random.uniform(0, 0.01))]
        with closing(connect(place / FILE_NAME, KEYS.database)) as raw:
            logged = raw.execute(_LOG, (seen,)).fetchall()
        told = [word for word in said if word[0] != "-"]
        assert told_in(logged[: len(told)]) == told, f"kill {kills}"
        assert len(logged) <= len(told) + 1, f"kill {kills}: more was entered than was done"
        seen += len(logged)
        kills += 1
        answered += len(said)
        refused += sum(word[1] == "access.denied" for word in told)
        shown += sum(word[1] != "access.denied" for word in told)
    return {"shown": shown, "refused": refused, "kills": kills, "answered": answered}


if __name__ == "__main__":
    run(main)
