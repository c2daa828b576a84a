"""Nothing of a case is shown that the log does not tell of, whenever the program ends."""

from pathlib import Path

from tests.faults.campaign import Campaign
from tests.faults.drill import drill


def test_what_was_shown_or_refused_stands_in_the_log_though_the_program_was_killed(
    campaign: Campaign, tmp_path: Path
) -> None:
    tried = campaign(
        "T44",
        "random calls by a leader, a reader, a note-taker and an administrator, killed between",
        short=80,
        full=10_000,
    )
    seed = tried.random.randrange(2**32)
    seen = drill("logged_reads", folder=str(tmp_path), calls=tried.count, seed=seed)
    assert seen["answered"] >= tried.count
    assert seen["shown"] > tried.count / 10
    assert seen["refused"] > tried.count / 10
    tried.held(
        f"0 of {seen['shown']} answers shown without an entry, {seen['refused']} of "
        f"{seen['refused']} refusals entered; killed {seen['kills']} times",
        seen["answered"],
    )
