from pathlib import Path

from meetingapp.app import VAULT_FILE, LateDoor
from meetingapp.vault.passphrase import Cost
from meetingapp.vault.vault_file import FILE_NAME
from meetingapp.wiring.door import Door


def test_the_first_screen_is_chosen_by_the_file_of_the_vault() -> None:
    assert VAULT_FILE == FILE_NAME


def test_a_door_read_late_opens_the_same_vault(tmp_path: Path) -> None:
    late = LateDoor(tmp_path)
    assert not late.exists()
    assert late.missing_characters("kort") == 11
    Door(tmp_path, cost=Cost(1, 64, 1)).create(
        "nok tegn til å gå", late.new_recovery_code()
    ).close()
    assert late.exists()
    late.unlock("nok tegn til å gå").close()
