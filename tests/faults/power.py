"""A disk whose power goes: what was synced stays, and of the rest anything may be there."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final

from tests.faults.disk_log import Cut, Event, Name, Said, Sync, Write

SECTOR: Final = 512
Change = Write | Cut
Keep = Callable[[list[Change]], list[Change]]


@dataclass
class Disk:
    """Content and names that are on disk, and what was only told to the system since."""

    content: dict[str, bytearray] = field(default_factory=dict)
    unsynced: dict[str, list[Change]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    unsynced_names: list[Name] = field(default_factory=list)
    known: dict[str, str] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)

    def do(self, event: Event) -> None:
        """Take one event in."""
        match event:
            case Write(file) | Cut(file):
                self.unsynced.setdefault(self._id(file), []).append(event)
            case Sync(file) if file in self.known or file.startswith("nameless"):
                content = self.content.setdefault(self._id(file), bytearray())
                for change in self.unsynced.pop(self._id(file), []):
                    apply(content, change)
            case Sync():
                for name in self.unsynced_names:
                    _rename(self.names, name)
                self.unsynced_names.clear()
            case Name(path, file):
                self._named(path, file)
            case Said(word):
                self.said.append(word)

    @property
    def is_safe(self) -> bool:
        """Tell whether nothing would be lost if the power went now."""
        return not self.unsynced and not self.unsynced_names

    def cut(self, folder: Path, into: Path, random: Random) -> None:
        """Write what may be left when the power goes now."""
        names = dict(self.names)
        for name in self.unsynced_names[: random.randint(0, len(self.unsynced_names))]:
            _rename(names, name)
        keep = random.choice(WAYS)
        for path, file in names.items():
            content = bytearray(self.content.get(file, b""))
            for change in keep(self.unsynced.get(file, []), random):
                apply(content, change)
            target = into / Path(path).relative_to(folder)
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            target.write_bytes(content)

    def _id(self, file: str) -> str:
        """A file keeps its identity whatever it is called."""
        return self.known.setdefault(file, f"{file}#0")

    def _named(self, path: str, file: str) -> None:
        if not file:
            self.known.pop(path, None)
        elif file == path:
            if path in self.known:
                return  # opened once more
            self.known[path] = f"{path}#{len(self.content)}"
            self.content[self.known[path]] = bytearray()
        else:
            self.known[path] = self._id(file)
        self.unsynced_names.append(Name(path, self.known.get(path, "")))


def apply(content: bytearray, change: Change) -> None:
    """Do one change to what is on disk."""
    if isinstance(change, Cut):
        del content[change.size :]
        content.extend(bytes(change.size - len(content)))
        return
    content.extend(bytes(max(change.at - len(content), 0)))
    content[change.at : change.at + len(change.content)] = change.content


def nothing(changes: list[Change], random: Random) -> list[Change]:
    """Nothing of it came to the disk."""
    del changes, random
    return []


def prefix(changes: list[Change], random: Random) -> list[Change]:
    """It came in order, up to some moment."""
    return changes[: random.randint(0, len(changes))]


def subset(changes: list[Change], random: Random) -> list[Change]:
    """Some of it came, whatever its order."""
    return [change for change in changes if random.random() < 0.5]


def torn(changes: list[Change], random: Random) -> list[Change]:
    """Some sectors of it came, and others of the same page did not."""
    pieces: list[Change] = []
    for change in changes:
        if isinstance(change, Cut):
            pieces.append(change)
            continue
        at, end = change.at, change.at + len(change.content)
        while at < end:
            to = min((at // SECTOR + 1) * SECTOR, end)
            part = change.content[at - change.at : to - change.at]
            pieces.append(Write(change.file, at, part))
            at = to
    return subset(pieces, random)


WAYS: Final = (nothing, prefix, subset, torn)


def _rename(names: dict[str, str], name: Name) -> None:
    if name.file:
        names[name.path] = name.file
    else:
        names.pop(name.path, None)
