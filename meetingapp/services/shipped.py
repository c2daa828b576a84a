"""What a municipality may begin with, as it ships with the program in bokmål and in nynorsk."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import Field, dataclass, replace
from functools import cache
from typing import Any, ClassVar, Final, Generic, Protocol, TypeVar

from meetingapp import paths

_LANGUAGES: Final = ("nb", "nn")


class _Row(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def id(self) -> str: ...


RowT = TypeVar("RowT", bound=_Row)


@dataclass(frozen=True)
class Shipped(Generic[RowT]):
    """A list of values in one TOML file.

    Attributes:
        folder: where in ``resources`` the file lies.
        file: its name.
        table: the list in it.
        texts: the fields that are said in each language, in a table of that language.
        make: reads a row of the list; the texts of one language are given beside it.
    """

    folder: str
    file: str
    table: str
    texts: tuple[str, ...]
    make: Callable[[Mapping[str, Any], Mapping[str, Any]], RowT]

    def by_id(self, language: str) -> Mapping[str, RowT]:
        """Give them all by id, in nynorsk or (for every other language) in bokmål."""
        return _read(self, language if language in _LANGUAGES else "nb")

    def in_language(self, row: RowT, language: str) -> RowT:
        """Give one in a language, if it came with the program and nobody changed its texts."""
        mine = self.by_id(language).get(row.id)
        if mine is None:
            return row
        told = self._texts(row)
        if any(told == self._texts(self.by_id(each)[row.id]) for each in _LANGUAGES):
            return replace(row, **self._texts(mine))
        return row

    def _texts(self, row: RowT) -> dict[str, Any]:
        return {name: getattr(row, name) for name in self.texts}


@cache
def _read(shipped: Shipped[RowT], language: str) -> Mapping[str, RowT]:
    file = paths.resources() / shipped.folder / shipped.file
    rows = tomllib.loads(file.read_text(encoding="utf-8"))[shipped.table]
    return {row["id"]: shipped.make(row, row[language]) for row in rows}
