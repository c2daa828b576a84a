"""A text in the reader’s language with the Norwegian beside it, so that both mean the same."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from meetingapp.document.blocks import Block, Heading, Keep, Note, Para
from meetingapp.document.papers.form_texts import FormTexts, form_texts
from meetingapp.domain.papers.consent_form import FormLanguage
from meetingapp.words import Language, Words


@dataclass(frozen=True, slots=True)
class Tongues:
    """One language, and the Norwegian it stands beside; a Norwegian form has nothing beside it."""

    own: FormTexts
    norwegian: FormTexts | None = None

    def heading(self, key: str, number: int = 0) -> Iterator[Block]:
        """Give a heading of the second level, numbered where there is a number."""
        start = f"{number}. " if number else ""
        yield Heading(2, start + self.own(key))
        yield from self._beside(key, {})

    def para(self, key: str, **params: object) -> Iterator[Block]:
        """Give a paragraph, and the Norwegian under it on the same page."""
        told = Para(self.own(key, **params))
        beside = tuple(self._beside(key, params))
        yield Keep((told, *beside)) if beside else told

    def line(self, key: str, **params: object) -> str:
        """Give both on one line."""
        told = self.own(key, **params)
        return f"{told} / {self.norwegian(key, **params)}" if self.norwegian else told

    def name(self, part: str, member: StrEnum) -> str:
        """Give the name of a code in both languages on one line."""
        told = self.own.code(part, member)
        return f"{told} / {self.norwegian.code(part, member)}" if self.norwegian else told

    def day(self, day: date) -> str:
        """Write a day in words in a Norwegian form, else in figures, which all read alike."""
        if self.norwegian is None:
            return Words(Language(self.own.language.value)).long_day(day)
        return Words(Language.NB).short_day(day)

    def _beside(self, key: str, params: dict[str, object]) -> Iterator[Block]:
        if self.norwegian is not None:
            yield Note(self.norwegian(key, **params), self.norwegian.tag)


def tongues(language: FormLanguage, norwegian: Language) -> Tongues:
    """Return the texts of a form; ``norwegian`` is the written form the municipality uses."""
    own = Tongues(form_texts(language))
    if language in {FormLanguage.NB, FormLanguage.NN}:
        return own
    beside = FormLanguage.NN if norwegian is Language.NN else FormLanguage.NB
    return replace(own, norwegian=form_texts(beside))
