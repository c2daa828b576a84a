"""The drill: a backup by the command line, put back in a home where nothing is."""

import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from meetingapp.clock import utc_now
from meetingapp.errors import AppError
from meetingapp.models import anchor
from meetingapp.services.ports import AuditEntry
from meetingapp.vault.hold import held
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.door import Door
from meetingapp.wiring.session import Session
from meetingapp.wiring.starts import Starts
from tests.cli.conftest import Done, Run
from tests.domain.jonas import jonas_case
from tests.faults.campaign import Campaign

PASSPHRASE = "en prøve på Testmoen skole"
COST = Cost(iterations=1, memory_kib=8192, lanes=1)

Typed = Callable[..., Done]


@pytest.fixture
def code(tmp_path: Path) -> str:
    """Make a vault with a case in it; gives its recovery code."""
    door = Door(tmp_path / "vault", cost=COST)
    code = door.new_recovery_code()
    session = door.create(PASSPHRASE, code, "Ingrid Fiktivsen")
    session.save_case(jonas_case())
    session.close()
    return code


@pytest.fixture
def vault(tmp_path: Path, code: str) -> Path:
    assert code
    return tmp_path / "vault"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    made = tmp_path / "stick"
    made.mkdir()
    return made


@pytest.fixture
def typed(run: Run, tmp_path: Path) -> Typed:
    """Run a command that is given a secret from an open file."""

    def of(secret: str, *arguments: str | Path) -> Done:
        file = tmp_path / "secret"
        file.write_text(f"{secret}\n", "utf-8")
        return run(*arguments, "--passphrase-fd", str(os.open(file, os.O_RDONLY)))

    return of


def cases_in(folder: Path, passphrase: str = PASSPHRASE) -> int:
    session = Door(folder, cost=COST).unlock(passphrase)
    try:
        session.must_be_whole()
        return len(session.lists.list_cases().rows)
    finally:
        session.close()


def bytes_of(folder: Path) -> dict[str, str]:
    return {
        each.name: hashlib.sha256(each.read_bytes()).hexdigest()
        for each in folder.iterdir()
        if each.is_file() and each.name not in ("window.lock", "attempts.json", "starts.json")
    }


def backed_up(typed: Typed, vault: Path, place: Path) -> Path:
    done = typed(PASSPHRASE, "--vault", vault, "backup", "--to", place)
    assert (done.code, done.err) == (0, "")
    (made,) = place.iterdir()
    assert done.out == f"Sikkerhetskopien er tatt og kontrollert: {made}\n"
    return made


def test_a_backup_is_put_back_in_a_clean_home(
    campaign: Campaign, typed: Typed, vault: Path, place: Path, tmp_path: Path, code: str
) -> None:
    tried = campaign(
        "T16", "the drill: backup and restore by the command line in a clean home", short=1, full=3
    )
    slowest = 0.0
    for number in range(tried.count):
        stick = place / str(number)
        stick.mkdir()
        made = backed_up(typed, vault, stick)
        home = tmp_path / f"home-{number}"
        secret = home.parent / "secret"
        began = time.monotonic()
        arguments = ["restore", str(made), *(("--code",) if number == 1 else ())]
        secret.write_text(f"{code if number == 1 else PASSPHRASE}\n", "utf-8")
        with secret.open("rb") as opened:
            done = subprocess.run(
                [sys.executable, "-m", "meetingapp", *arguments, "--passphrase-fd=0"],
                stdin=opened,
                capture_output=True,
                check=False,
                env={"HOME": str(home), "PATH": os.environ["PATH"]},
            )
        slowest = max(slowest, time.monotonic() - began)
        assert (done.returncode, done.stderr) == (0, b"")
        assert cases_in(home / ".local" / "share" / "samraad") == 1
    assert slowest < 120
    tried.held(f"every case there, chain whole; the slowest took {slowest:.1f} s of 120 s")


def test_over_a_vault_that_went_on_it_is_said_what_is_lost(
    typed: Typed, vault: Path, place: Path
) -> None:
    made = backed_up(typed, vault, place)
    cases_in(vault)
    before = bytes_of(vault)
    done = typed(PASSPHRASE, "--vault", vault, "restore", made, "--language", "nn")
    first, second, third = done.out.splitlines()
    assert first == f"Sikkerheitskopien er henta tilbake til {vault}"
    (aside,) = vault.glob("set-aside-*")
    assert second == f"Det som låg der frå før, er teke vare på i {aside}"
    assert third.startswith("Oppføring ")
    assert bytes_of(aside) == before
    assert cases_in(vault) == 1


def test_a_wrong_passphrase_changes_nothing(typed: Typed, vault: Path, place: Path) -> None:
    made = backed_up(typed, vault, place)
    before = bytes_of(vault)
    for arguments in (("backup",), ("restore", made)):
        done = typed("en helt annen passfrase", "--vault", vault, *arguments)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith("Passfrasen åpner ikke")
    assert bytes_of(vault) == before


def test_a_backup_that_was_damaged_is_told_by_1(typed: Typed, vault: Path, place: Path) -> None:
    made = backed_up(typed, vault, place)
    content = bytearray((made / "data.db").read_bytes())
    content[9000] ^= 1
    (made / "data.db").write_bytes(content)
    before = bytes_of(vault)
    done = typed(PASSPHRASE, "--vault", vault, "restore", made)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert bytes_of(vault) == before


def test_a_vault_whose_log_is_broken_is_backed_up_and_told_by_1(
    typed: Typed, vault: Path, place: Path
) -> None:
    anchor.write(vault, AuditEntry(999, "f" * 64))
    done = typed(PASSPHRASE, "--vault", vault, "backup", "--to", place)
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "tatt og kontrollert" in done.out


@pytest.mark.parametrize(
    "arguments",
    [("backup", "--to", "nowhere"), ("restore", "nowhere"), ("restore", ".")],
)
def test_what_is_not_there_is_one_line_and_2(
    arguments: tuple[str, ...], typed: Typed, vault: Path
) -> None:
    done = typed(PASSPHRASE, "--vault", vault, *arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)


def test_a_vault_that_is_open_is_left_alone(typed: Typed, vault: Path, place: Path) -> None:
    made = backed_up(typed, vault, place)
    before = bytes_of(vault)
    with held(vault):
        for arguments in (("backup",), ("restore", made)):
            done = typed(PASSPHRASE, "--vault", vault, *arguments)
            assert (done.code, done.err.count("\n")) == (2, 1)
    assert bytes_of(vault) == before


def test_who_was_let_out_since_is_not_let_in_again_by_a_restore(
    typed: Typed, vault: Path, place: Path
) -> None:
    made = backed_up(typed, vault, place)
    session = Door(vault, cost=COST).unlock(PASSPHRASE)
    new = "enda en prøve på Testmoen"
    session.vault.change_own_passphrase(PASSPHRASE, new)
    session.close()
    assert typed(PASSPHRASE, "--vault", vault, "restore", made).code == 2
    assert typed(new, "--vault", vault, "restore", made).code == 0
    assert cases_in(vault, new) == 1


def test_a_vault_file_that_cannot_be_read_is_replaced_by_the_backups(
    typed: Typed, vault: Path, place: Path
) -> None:
    made = backed_up(typed, vault, place)
    (vault / "vault.json").write_text("{")
    assert typed(PASSPHRASE, "--vault", vault, "restore", made).code == 0
    assert cases_in(vault) == 1
    (vault / "vault.json").unlink()
    assert typed(PASSPHRASE, "--vault", vault, "restore", made).code == 0
    assert cases_in(vault) == 1


def test_one_made_for_once_elsewhere_is_not_in_the_list_of_the_chosen_place(
    vault: Path, place: Path
) -> None:
    session: Session = Door(vault, cost=COST).unlock(PASSPHRASE)
    try:
        assert session.vault.make_backup(place).made_at <= utc_now()
        assert session.vault.list_backups() == ()  # that one went elsewhere
        with pytest.raises(AppError):
            session.vault.make_backup(place / "away")
    finally:
        session.close()


def test_backups_by_command_are_no_failed_starts(typed: Typed, vault: Path) -> None:
    for _ in range(3):
        assert typed(PASSPHRASE, "backup", "--vault", vault).code == 0
    assert not Starts(vault).too_many()
