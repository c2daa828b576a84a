"""What a program did to its disk, as strace saw it: every write, every sync, every name."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

CALLS: Final = (
    "openat,write,pwrite64,ftruncate,fallocate,fsync,fdatasync,rename,renameat,renameat2,"
    "link,linkat,unlink,unlinkat,mkdir,mkdirat,mmap"
)
_CALL: Final = re.compile(r"^(\w+)\((.*)\)\s+= (-?\d+)(.*)$")
_FD: Final = re.compile(r"^(\d+)<([^>]*)>$")
_TEXT: Final = re.compile(r'"(?:[^"\\]|\\.)*"')


@dataclass(frozen=True)
class Write:
    """Bytes put somewhere in a file."""

    file: str
    at: int
    content: bytes


@dataclass(frozen=True)
class Cut:
    """A file made this long."""

    file: str
    size: int


@dataclass(frozen=True)
class Sync:
    """Everything done to a file, or to the names in a folder, is on disk."""

    file: str


@dataclass(frozen=True)
class Name:
    """A file gets a name (``file`` is what it was known by), or loses it when ``file`` is empty."""

    path: str
    file: str


@dataclass(frozen=True)
class Said:
    """A word of the program to whoever listens."""

    word: str


Event = Write | Cut | Sync | Name | Said


def events(log: Path, folder: Path) -> Iterator[Event]:
    """Give what was done below ``folder``, in order. Files without a name are called by number."""
    reading = _Reading(str(folder))
    for line in log.read_text("latin-1").splitlines():
        match = _CALL.match(line)
        if match and int(match[3]) >= 0:
            yield from reading.event(match[1], match[2], int(match[3]), match[4])


class _Reading:
    """Knows which open file is which."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._nameless: dict[str, str] = {}
        self._at: dict[str, int] = {}
        self._count = 0

    def event(self, call: str, arguments: str, result: int, rest: str) -> Iterator[Event]:
        texts = [_text(each) for each in _TEXT.findall(arguments)]
        match call:
            case "openat":
                yield from self._opened(arguments, texts, str(result), rest)
            case "write" | "pwrite64" if texts:
                yield from self._written(call, arguments, texts[0], result)
            case "ftruncate" if file := self._file(arguments):
                yield Cut(file, int(arguments.rpartition(", ")[2]))
            case "fsync" | "fdatasync" if file := self._file(arguments):
                yield Sync(file)
            case "rename" | "renameat" | "renameat2" if self._mine(_name(texts[-1])):
                yield Name(_name(texts[-1]), _name(texts[0]))
                yield Name(_name(texts[0]), "")
            case "link" | "linkat" if texts:
                yield from self._linked(arguments, texts)
            case "unlink" | "unlinkat" if self._mine(_name(texts[0])):
                yield Name(_name(texts[0]), "")
            case "fallocate" | "mmap" if self._writes_otherwise(call, arguments):
                raise AssertionError(f"a way of writing that is not replayed: {call}({arguments})")

    def _opened(self, arguments: str, texts: list[bytes], fd: str, rest: str) -> Iterator[Event]:
        path = _name(texts[0])
        self._nameless.pop(fd, None)
        if not self._mine(path):
            return
        if "O_TMPFILE" in arguments:
            self._count += 1
            self._nameless[fd] = f"nameless-{self._count}"
            self._at[self._nameless[fd]] = 0
        elif "O_CREAT" in arguments and rest:
            yield Name(path, path)
        self._at.setdefault(path, 0)

    def _written(self, call: str, arguments: str, content: bytes, size: int) -> Iterator[Event]:
        target = _FD.match(arguments.partition(", ")[0])
        if target and target[1] == "1":
            yield from (Said(word) for word in content.decode().split("\n") if word)
        elif file := self._file(arguments):
            if call == "pwrite64":
                yield Write(file, int(arguments.rpartition(", ")[2]), content[:size])
            else:
                yield Write(file, self._at.get(file, 0), content[:size])
                self._at[file] = self._at.get(file, 0) + size

    def _linked(self, arguments: str, texts: list[bytes]) -> Iterator[Event]:
        source = _name(texts[0])
        if source.startswith("/proc/self/fd/"):
            place = re.findall(r"\d+<([^>]*)>", arguments)[-1]
            if self._mine(place):
                file = self._nameless[source.rpartition("/")[2]]
                yield Name(f"{place}/{_name(texts[-1])}", file)
        elif self._mine(source):
            yield Name(_name(texts[-1]), source)

    def _file(self, arguments: str) -> str:
        """Tell which file of ours a call is about; nothing when it is none of them."""
        target = _FD.match(arguments.partition(", ")[0])
        if not target or not self._mine(target[2].removesuffix(" (deleted)")):
            return ""
        return self._nameless.get(target[1], target[2])

    def _mine(self, path: str) -> bool:
        return path.startswith(self._folder) and not path.endswith("-shm")

    def _writes_otherwise(self, call: str, arguments: str) -> bool:
        if call == "fallocate":
            return bool(self._file(arguments))
        shared = "MAP_SHARED" in arguments and "PROT_WRITE" in arguments
        return shared and any(self._mine(path) for path in re.findall(r"<([^>]*)>", arguments))


def _text(quoted: str) -> bytes:
    content, _ = codecs.escape_decode(
        quoted[1:-1].encode("latin-1")
    )  # undocumented: what C means by an escape
    return bytes(content)


def _name(text: bytes) -> str:
    return text.decode()
