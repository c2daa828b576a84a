"""What may be wrong with the vault and its store."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meetingapp.errors.marks import sentence

IN_VAULT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "backup.damaged": sentence(
            "The backup {name} is no longer as it was written. Choose another."
        ),
        "backup.foreign": sentence(
            "The backup {name} belongs to another vault, or has been changed by something "
            "other than Samråd. Choose another."
        ),
        "backup.missing": sentence(
            "There is no backup in {folder}. Choose a folder whose name begins with samraad-."
        ),
        "backup.newer": sentence(
            "The backup was made by a newer version of Samråd. Install the newest version."
        ),
        "backup.no_room": sentence(
            "There is not enough room on the disk; {megabytes} MB must be free. Nothing was "
            "changed. Make room, or choose another disk."
        ),
        "backup.not_put_back": sentence(
            "The backup could not be put back in {folder}, so nothing was changed there. "
            "Check that you may write in the folder and that the disk is in order."
        ),
        "backup.not_whole": sentence(
            "The copy was not whole, so it does not count as a backup. Earlier backups are as "
            "they were. Try again, and if it happens once more, check the vault."
        ),
        "backup.not_written": sentence(
            "The backup could not be written in {folder}. Check that the disk is in and not "
            "write-protected, or choose another folder. Earlier backups are as they were."
        ),
        "backup.of_broken_vault": sentence(
            "A backup was made, but the audit log of the vault does not hang together, so "
            "older backups are kept. Check the vault, and tell the person responsible for "
            "data protection."
        ),
        "backup.place_missing": sentence(
            "The place for backups, {folder}, is not there now. Put the stick in or connect "
            "the disk, and the backup is made then. What you write is saved as always."
        ),
        "disk.network": sentence(
            "{folder} lies on another machine ({kind}). A vault that is written through a network "
            "can be damaged, so it must lie on this machine’s own disk. Let the encrypted backups "
            "go to that folder instead."
        ),
        "disk.readable": sentence(
            "The disk {name} is not encrypted. The vault is, but what other programs leave on this "
            "disk can be read by whoever finds the machine. Ask IT to encrypt the disk."
        ),
        "disk.swap_readable": sentence(
            "The swap area {name} is not encrypted, and parts of what you read may be written "
            "there. Ask IT to encrypt it, and lock Samråd when you leave the machine."
        ),
        "disk.synced": sentence(
            "{folder} is kept in step by {service}. It would copy the vault half-written and keep "
            "what you erase, so the vault must lie in an ordinary folder. Let the encrypted "
            "backups go to that folder instead."
        ),
        "clock.ahead": sentence(
            "The computer’s clock says {day}, and Samråd was last used on {last}. If that is not "
            "right, set the clock before you hold a meeting: minutes carry its date."
        ),
        "clock.behind": sentence(
            "The computer’s clock says {day}, but Samråd was last used later, on {last}. Set the "
            "clock before you hold a meeting: minutes carry its date. Nothing is lost."
        ),
        "clock.impossible": sentence(
            "The computer’s clock says {day}, which cannot be right. Set it before you hold a "
            "meeting: minutes carry its date. Nothing is lost."
        ),
        "rescue.altered": sentence(
            "The rescue file has been changed or damaged since it was written. Nothing was taken "
            "in. Look for another copy of it."
        ),
        "rescue.changed_since": sentence(
            "This was written on after the rescue file was made. Nothing was taken in. Compare "
            "first, and then choose which of them is to stand."
        ),
        "rescue.newer": sentence(
            "The rescue file was written by a newer version of Samråd. Install the newest version."
        ),
        "rescue.not_one": sentence(
            "This is not a rescue file. They end in .samraad: look for one where you kept it."
        ),
        "rescue.not_readable": sentence(
            "The rescue file could not be read. Check that the disk is connected, and that you "
            "may read the file."
        ),
        "rescue.not_written": sentence(
            "The rescue file could not be written there. Choose another disk or a USB stick. What "
            "you wrote is still here."
        ),
        "rescue.other_vault": sentence(
            "The rescue file belongs to another vault. Unlock that one, and take it in there."
        ),
        "store.backup_failed": sentence(
            "The safety copy that is made before an upgrade failed, so nothing was upgraded. "
            "Check that the disk has room, and try again."
        ),
        "store.busy": sentence(
            "Another program is using the database. Close it, wait a moment and try again."
        ),
        "store.cannot_keep": sentence(
            "A day lies outside the years {first}–{last}, or a number has more than {digits} "
            "digits, so nothing was saved. Look through what you wrote last, and write it again."
        ),
        "store.changed_meanwhile": sentence(
            "This was changed elsewhere in the meantime. Open it again to see the newest version."
        ),
        "store.damaged": sentence(
            "The key is right, but {file} is damaged or is another program’s file. It has not been "
            "touched. Put a backup in its place, or ask for help."
        ),
        "store.disk_fault": sentence(
            "The disk could not be read or written. It may be full, disconnected or failing. "
            "What was saved before is not changed."
        ),
        "store.disk_full": sentence(
            "The disk is full. What was saved before is safe. Make room, then save again."
        ),
        "store.exists": sentence(
            "There is already a database named {file} here. It has not been touched. Choose an "
            "empty folder."
        ),
        "store.foreign": sentence(
            "{file} opens with your key, but it is not a Samråd database. It has not been touched."
        ),
        "store.missing": sentence(
            "The database {file} is not in the vault’s folder. Has it been moved, or is a disk not "
            "connected? Put it back; no new one has been made."
        ),
        "store.newer": sentence(
            "{file} was written by a newer version of Samråd. It has not been touched. Install the "
            "newest version."
        ),
        "store.no_memory": sentence(
            "The computer has no memory left. What was saved before is safe. Close other programs, "
            "and try again."
        ),
        "store.not_done": sentence(
            "Samråd made a mistake, so this was not done. What you wrote is still here: try again."
        ),
        "store.not_encrypted_build": sentence(
            "The encryption library is missing or too old, so no database was opened. "
            "Install Samråd again."
        ),
        "store.plain": sentence(
            "{file} is not encrypted, so it is not opened. It has not been touched. Put the right "
            "database in its place."
        ),
        "store.read_only": sentence(
            "Samråd may not write in the vault’s folder. Check that the disk is not "
            "write-protected and that you have access."
        ),
        "store.setting_refused": sentence(
            "The encryption library does not keep to the setting {setting}, which keeps your data "
            "safe, so no database was opened. Install Samråd again."
        ),
        "vault.altered": sentence(
            "The vault file has been changed or damaged by something other than Samråd. Put a copy "
            "of vault.json back from a backup."
        ),
        "vault.code_character": sentence(
            "A character in the recovery code cannot be right: it holds only digits and letters, "
            "never U. Compare with the printout."
        ),
        "vault.code_length": sentence(
            "A recovery code has {expected} characters; this has {typed}. "
            "Compare with the printout."
        ),
        "vault.code_mistyped": sentence(
            "Something in the recovery code is mistyped. Compare with the printout, group by group."
        ),
        "vault.code_same": sentence(
            "This is the recovery code that was used before. Write down the new one, and type that."
        ),
        "vault.cost_too_high": sentence(
            "The vault file asks for far more memory or time than Samråd ever does, so it was not "
            "opened. Put a copy of vault.json back from a backup."
        ),
        "vault.data_without_vault": sentence(
            "There is a database in {folder}, but no vault file. A new vault could never open it. "
            "Put vault.json back from a backup, or choose an empty folder."
        ),
        "vault.exists": sentence(
            "There is already a vault in {folder}. Unlock it, or choose an empty folder."
        ),
        "vault.folder_not_writable": sentence(
            "Samråd may not write in {folder}, or the disk is full. Choose another folder or make "
            "room."
        ),
        "vault.last_keeper": sentence(
            "This is the only person who may open the vault. Let somebody else in first, and then "
            "take this person out."
        ),
        "vault.in_use": sentence(
            "Samråd is open with this vault. Close it, wait a moment and try again."
        ),
        "vault.missing": sentence(
            "There is no vault in {folder}. Has it been moved, or is a disk not connected? Put it "
            "back, or choose the right folder."
        ),
        "vault.newer": sentence(
            "The vault was written by a newer version of Samråd. Install the newest version."
        ),
        "vault.not_let_in": sentence(
            "Nothing that was typed opened the vault. If you are sure of it, the vault file may "
            "have been changed or damaged: put a backup back. Or try again."
        ),
        "vault.not_proved": sentence(
            "What was to be written did not open the vault, so nothing was changed. Restart "
            "Samråd and try again."
        ),
        "vault.not_readable": sentence(
            "Samråd may not read the vault in {folder}. Check that you have access to the folder."
        ),
        "vault.older": sentence(
            "An older vault file has been put in the place of this one, so who has access may be "
            "wrong. Put the newest vault.json back, and tell the person responsible for data "
            "protection."
        ),
        "vault.passphrase_short": sentence(
            "The passphrase is {missing} characters too short. A few ordinary words in a row are "
            "good."
        ),
        "vault.people_altered": sentence(
            "Something other than Samråd has changed the list of who may open the vault, or what "
            "they may do in it, so it was not opened. Put a copy of vault.json back from a backup, "
            "and tell the person responsible for data protection."
        ),
        "vault.person_gone": sentence(
            "You no longer have access to this vault. What you had saved is kept. Ask the person "
            "who manages access."
        ),
        "vault.person_known": sentence(
            "This person has access to the vault already. Nothing was changed."
        ),
        "vault.person_unknown": sentence(
            "This person does not have access to the vault. Choose a name in the list, or ask the "
            "person who manages access."
        ),
        "vault.slot_missing": sentence(
            "Something is missing from the vault file: somebody’s way in, or the recovery code’s. "
            "It was not opened. Put a copy of vault.json back from a backup."
        ),
        "vault.stray_slot": sentence(
            "The vault file lets in somebody who is not on its list of people, so it was not "
            "opened. Put a copy of vault.json back from a backup, and tell the person responsible "
            "for data protection."
        ),
        "vault.twice": sentence(
            "The same person or key stands twice in the vault file, so it was not opened. Put a "
            "copy of vault.json back from a backup."
        ),
        "vault.wait": sentence(
            "Many wrong passphrases have been tried. Wait {seconds} seconds, and then try again. "
            "Nothing has been deleted."
        ),
        "vault.unsteady": sentence(
            "Samråd stopped right after unlocking, three times in a row. Something in the vault or "
            "on the disk may be damaged. Try once more, or put a backup back."
        ),
        "vault.wrong_code": sentence(
            "The recovery code is correctly typed, but belongs to another vault. "
            "Nothing was changed."
        ),
        "vault.wrong_passphrase": sentence(
            "The passphrase does not open this vault. Nothing was changed. Try again, or use the "
            "recovery code."
        ),
        "verify.found": sentence("{found} {means} {todo}"),
    }
)
