"""A hundred thousand random use cases, by people of three roles, against a plain oracle."""

from pathlib import Path
from typing import Final

from tests.faults.campaign import Campaign
from tests.faults.one_engine import one_engine
from tests.faults.place import sound
from tests.faults.soak import soak_on

ROUND: Final = 4000
"""Use cases of one vault; then another is begun."""


def test_the_vault_answers_as_the_oracle(campaign: Campaign, tmp_path: Path) -> None:
    tried = campaign(
        "T22",
        "random use cases by three roles (save, plan, type, finalise, let in, restrict, list …)",
        short=300,
        full=100_000,
    )
    done = refused = 0
    with one_engine():
        while done + refused < tried.count:
            folder = tmp_path / f"{done + refused}"
            soak = soak_on(folder, tried.random)
            try:
                while soak.done.total() < min(ROUND, tried.count - done - refused):
                    soak.step()
                assert soak.session._store.verify().whole
            finally:
                soak.session.close()
            sound(folder)
            done, refused = done + soak.done["done"], refused + soak.done["refused"]
    assert refused > tried.count // 40
    tried.held(f"0 divergence: {done} done, {refused} refused as due", done + refused)
