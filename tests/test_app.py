import subprocess
import sys
from pathlib import Path

from meetingapp.app import LateDoor
from meetingapp.vault.passphrase import Cost
from meetingapp.wiring.door import Door


def test_whether_there_is_a_vault_is_known_before_anything_is_read(tmp_path: Path) -> None:
    asks = (
        "import sys; from pathlib import Path; from meetingapp.app import LateDoor\n"
        f"assert not LateDoor(Path({str(tmp_path)!r})).exists()\n"
        "heavy = {'cryptography', 'sqlmodel', 'pydantic', 'reportlab'} & set(sys.modules)\n"
        "sys.exit(', '.join(heavy) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", asks], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_door_read_late_opens_the_same_vault(tmp_path: Path) -> None:
    late = LateDoor(tmp_path)
    assert not late.exists()
    assert late.missing_characters("kort") == 11
    Door(tmp_path, cost=Cost(1, 64, 1)).create(
        "nok tegn til å gå", late.new_recovery_code()
    ).close()
    assert late.exists()
    late.unlock("nok tegn til å gå").close()


def test_a_link_to_a_disk_that_is_away_is_still_a_vault(tmp_path: Path) -> None:
    (tmp_path / "vault.json").symlink_to("/nowhere/vault.json")
    assert LateDoor(tmp_path).exists()
