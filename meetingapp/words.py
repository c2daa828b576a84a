"""All words a person reads, in bokmål, nynorsk or English. Free of Qt: the PDF needs them too.

English is the source text in the code; ``resources/words/*.po`` hold the Norwegian and are
compiled to ``.mo`` when building (``make words``).
"""

import gettext
import tomllib
from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Final

from meetingapp import paths
from meetingapp.errors import AppError, Clause, Term

if TYPE_CHECKING:  # the window speaks before the gates are needed
    from meetingapp.domain.gates.base import GateResult


class Language(StrEnum):
    """The languages of screens and documents; English exists for contributors."""

    NB = "nb"
    NN = "nn"
    EN = "en"


_DAYS: Final = {
    Language.NB: ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    Language.NN: ("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"),
    Language.EN: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_NORWEGIAN_MONTHS: Final = (
    "januar", "februar", "mars", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "desember",
)  # fmt: skip
_MONTHS: Final = {
    Language.NB: _NORWEGIAN_MONTHS,
    Language.NN: _NORWEGIAN_MONTHS,
    Language.EN: (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip


class Words:
    """One language's words. Call it with the English text and the placeholders' values.

    Raises:
        AppError: ``words.missing`` when a Norwegian catalogue has not been compiled.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self._catalogue = _catalogue(language)

    def __call__(self, text: str, /, **params: object) -> str:
        """Translate ``text`` and fill in its named placeholders."""
        return self._catalogue.gettext(text).format(**self._shown(params))

    def plural(self, one: str, many: str, n: int, /, **params: object) -> str:
        """Translate by number; ``{n}`` is filled in."""
        return self._catalogue.ngettext(one, many, n).format(n=n, **self._shown(params))

    def in_context(self, context: str, text: str, /, **params: object) -> str:
        """Translate a short text whose Norwegian depends on where it stands."""
        return self._catalogue.pgettext(context, text).format(**self._shown(params))

    def _shown(self, params: Mapping[str, object]) -> dict[str, object]:
        """Write days, numbers, codes and terms among the placeholders as this language does."""
        return {name: self._written(value) for name, value in params.items()}

    def _written(self, value: object) -> object:
        match value:
            case Term():
                return self._catalogue.gettext(value)
            case Clause(text, params):
                return self(text, **params)
            case StrEnum():
                return self.code(value)
        return self._figure(value)

    def _figure(self, value: object) -> object:
        match value:
            case date():
                return self.long_day(value)
            case time():
                return self.clock(value)
            case Decimal():
                return self.number(value)
        return value

    def code(self, member: StrEnum) -> str:
        """Name a code of the domain, such as ``VoiceMethod.CONVERSATION``: ``samtale``.

        Raises:
            KeyError: the code has no words in ``resources/codes`` (a fault in the program).
        """
        return _codes()[type(member).__name__][member.value][self.language]

    def result(self, result: "GateResult") -> str:
        """Say a gate's result; what could not be read is quoted first. Empty when it passed."""
        if result.passed:
            return ""
        said = self(result.message_key, **result.params)
        said = said[:1].upper() + said[1:]  # a sentence may begin with a service
        if "raw" not in result.params:
            return said
        quoted = self("“{raw}” could not be read.", raw=result.params["raw"])
        return f"{quoted} {said}"

    def error(self, error: AppError) -> str:
        """Say an error in this language."""
        return self(error.text, **error.params)

    def weekday(self, day: date) -> str:
        """Name the weekday: ``tirsdag``."""
        return _DAYS[self.language][day.weekday()]

    def day_month(self, day: date) -> str:
        """Write ``24. november``, bound by a no-break space."""
        month = _MONTHS[self.language][day.month - 1]
        stop = "" if self.language is Language.EN else "."
        return f"{day.day}{stop}\N{NO-BREAK SPACE}{month}"

    def long_day(self, day: date) -> str:
        """Write ``24. november 2026``."""
        return f"{self.day_month(day)}\N{NO-BREAK SPACE}{day.year}"

    def month_and_year(self, day: date) -> str:
        """Write ``november 2026``."""
        return f"{_MONTHS[self.language][day.month - 1]}\N{NO-BREAK SPACE}{day.year}"

    def weekday_and_day(self, day: date) -> str:
        """Write ``tirsdag 24. november 2026``."""
        return f"{self.weekday(day)} {self.long_day(day)}"

    def short_day(self, day: date) -> str:
        """Write ``24.11.2026``."""
        return f"{day.day:02}.{day.month:02}.{day.year}"

    def clock(self, at: time) -> str:
        """Write ``14.15`` (Norwegian) or ``14:15`` (English)."""
        mark = ":" if self.language is Language.EN else "."
        return f"{at.hour:02}{mark}{at.minute:02}"

    def number(self, value: Decimal | int) -> str:
        """Write a number without needless zeros, with a decimal comma in Norwegian."""
        plain = f"{Decimal(value).normalize():f}"
        return plain if self.language is Language.EN else plain.replace(".", ",")

    def listing(self, parts: list[str] | tuple[str, ...]) -> str:
        """Join as people do: ``a, b og c``."""
        if len(parts) < 2:  # noqa: PLR2004 - one or none needs no conjunction
            return "".join(parts)
        conjunction = self("and")
        return f"{', '.join(parts[:-1])} {conjunction} {parts[-1]}"


@cache
def _catalogue(language: Language) -> gettext.NullTranslations:
    if language is Language.EN:
        return gettext.NullTranslations()
    file = paths.resources() / "words" / f"{language}.mo"
    try:
        with file.open("rb") as opened:
            return gettext.GNUTranslations(opened)
    except FileNotFoundError:
        raise AppError("words.missing", language=language) from None


@cache
def _codes() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """Read the words of every code: kind → member → language."""
    folder = paths.resources() / "codes"
    found: dict[str, Mapping[str, Mapping[str, str]]] = {}
    for file in sorted(folder.glob("*.toml")):
        found.update(tomllib.loads(file.read_text(encoding="utf-8")))
    return found
