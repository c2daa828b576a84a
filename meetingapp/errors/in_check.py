"""What a check of a vault may find, gravest first: found, what it may mean, and what to do."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from meetingapp.errors.marks import sentence


class Told(NamedTuple):
    """The three sentences about one finding."""

    found: str
    means: str
    todo: str


_STOP: Final = sentence(
    "Do not use the vault, keep all its files as they are, and tell the person responsible for "
    "data protection."
)
_PUT_BACK: Final = sentence(
    "Copy the whole folder to another disk, put the newest backup back, and have the disk looked "
    "at."
)
_COMPARE: Final = sentence(
    "Keep the files as they are, compare with a backup or with printed minutes, and tell the "
    "person responsible for data protection."
)
_LOOK: Final = sentence(
    "Look through who has access, and change what is wrong. That makes the vault file right again."
)
_ASK: Final = sentence("Ask where the file comes from, and print the minutes again from Samråd.")
_NOTHING: Final = sentence("There is nothing to do.")

_FOREIGN: Final = sentence(
    "Somebody who has the key has changed the database with another program than Samråd."
)
_BY_HAND: Final = sentence(
    "Either an old part of the database was put back, or it was changed with another program than "
    "Samråd."
)
_LOG_BY_HAND: Final = sentence(
    "The log was changed with another program than Samråd, and what happened then is not known."
)

FOUND: Final[Mapping[str, Told]] = MappingProxyType(
    {
        "pages.damaged": Told(
            sentence("Parts of the database {file} are not as they were written."),
            sentence("The disk may be failing, or something else has written in the file."),
            _PUT_BACK,
        ),
        "pages.disordered": Told(
            sentence("The database {file} does not hang together inside."),
            sentence("The disk may be failing, or old parts of the file were put back."),
            _PUT_BACK,
        ),
        "log.rewritten": Told(
            sentence("Entry {seq} of the log is another than the one kept in {place}."),
            sentence(
                "Either an older copy of the database was put in place and used, or somebody who "
                "has the key wrote the log anew. A document may also belong to another vault."
            ),
            _STOP,
        ),
        "log.cut": Told(
            sentence("The log ends at entry {last}, but {place} knows entry {known}."),
            sentence("The end of the log was cut off, and what happened then is not known."),
            _STOP,
        ),
        "log.older": Told(
            sentence(
                "The log ends at entry {last}, but {place} knows entry {known}. All else fits "
                "entry {last}."
            ),
            sentence(
                "An older copy of the database was put in its place, or only the end of the log "
                "was cut off. What was done since then is gone."
            ),
            _STOP,
        ),
        "log.gap": Told(
            sentence("Entries {first}–{last} of the log are missing."), _LOG_BY_HAND, _STOP
        ),
        "log.edited": Told(
            sentence("Entry {seq} of the log was changed after it was written."),
            _LOG_BY_HAND,
            _STOP,
        ),
        "log.inserted": Told(
            sentence("Entry {seq} of the log was not written by Samråd."), _LOG_BY_HAND, _STOP
        ),
        "log.moved": Told(
            sentence("Entries {first}–{last} of the log stand in another order than they came."),
            _LOG_BY_HAND,
            _STOP,
        ),
        "guard.missing": Told(
            sentence("The lock {name} is gone from the database."), _FOREIGN, _STOP
        ),
        "guard.changed": Told(
            sentence("The lock {name} in the database is not the one Samråd made."), _FOREIGN, _STOP
        ),
        "schema.missing": Told(
            sentence("The part {name} of the database is gone."), _FOREIGN, _STOP
        ),
        "schema.changed": Told(
            sentence("The part {name} of the database is not as Samråd made it."), _FOREIGN, _STOP
        ),
        "schema.unknown": Told(
            sentence("The part {name} of the database was not made by Samråd."), _FOREIGN, _STOP
        ),
        "minutes.content": Told(
            sentence("Version {version} of the minutes in case {case} has other content now."),
            _BY_HAND,
            _COMPARE,
        ),
        "minutes.pdf": Told(
            sentence(
                "The stored PDF of version {version} of the minutes in case {case} is another."
            ),
            _BY_HAND,
            _COMPARE,
        ),
        "minutes.link": Told(
            sentence(
                "Version {version} of the minutes in case {case} is not the one the log tells of."
            ),
            _BY_HAND,
            _COMPARE,
        ),
        "minutes.gap": Told(
            sentence("Version {version} of the minutes in case {case} is missing."),
            _BY_HAND,
            _COMPARE,
        ),
        "state.missing": Told(
            sentence("This is gone, though the log vouches for it: {what} {id}."),
            _BY_HAND,
            _COMPARE,
        ),
        "state.changed": Told(
            sentence("This is not what the log vouches for: {what} {id}."), _BY_HAND, _COMPARE
        ),
        "state.unknown": Told(
            sentence("The log does not know of this: {what} {id}."), _BY_HAND, _COMPARE
        ),
        "rows.loose": Told(
            sentence("In the part {name} of the database, {count} rows belong to nothing."),
            _FOREIGN,
            _COMPARE,
        ),
        "index.stale": Told(
            sentence("The search index does not fit the records: {count} entries."),
            _BY_HAND,
            _COMPARE,
        ),
        "journal.stale": Told(
            sentence(
                "The list of minutes the archive lacks does not fit the records: {count} entries."
            ),
            _BY_HAND,
            _COMPARE,
        ),
        "unfinished.stale": Told(
            sentence("The list of unfinished minutes does not fit the records: {count} entries."),
            _BY_HAND,
            _COMPARE,
        ),
        "vault.person_back": Told(
            sentence("{name} has access to the vault, but was taken out of it."),
            sentence("An older vault file was put back, or access was given outside Samråd."),
            _LOOK,
        ),
        "vault.person_added": Told(
            sentence("{name} has access to the vault, but the log does not tell who gave it."),
            sentence("Access was given outside Samråd, or power failed just then."),
            _LOOK,
        ),
        "vault.older_file": Told(
            sentence("The vault file is an older one than the last that the log tells of."),
            sentence("Somebody put an old vault.json back, so who has access may be wrong."),
            _LOOK,
        ),
        "vault.unlogged": Told(
            sentence("The vault file was changed, and the log does not tell of it."),
            sentence("Power failed just when access was changed, or it was changed elsewhere."),
            _LOOK,
        ),
        "paper.altered": Told(
            sentence("{file} is not, to the letter, the PDF that is stored in the vault."),
            sentence("It was changed, or only saved anew by another program."),
            _ASK,
        ),
        "paper.unread": Told(
            sentence("{file} does not tell which entry of the log it belongs to."),
            sentence("It is no minutes of Samråd, or was made without a vault."),
            _ASK,
        ),
        "anchor.none": Told(
            sentence("Nothing beside the vault tells how far its log had come."),
            sentence("The file audit-anchor.json is gone, so a log cut short could not be seen."),
            sentence("Open the vault and close it again: then it is written anew."),
        ),
        "restore.told": Told(
            sentence("On {day} a backup was put back."),
            sentence("Entries {first}–{last} of the log were lost by that, as the log tells."),
            _NOTHING,
        ),
    }
)
NOTES: Final = frozenset({"anchor.none", "restore.told"})
"""What is only to be known: a vault with nothing else is whole."""
