"""The texts of the consent form, one file for each language it is written in."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Final

from meetingapp import paths
from meetingapp.domain.papers.consent_form import FormLanguage

_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class FormTexts:
    """One language: its tag by BCP 47, what it calls itself, and every text by ``part.name``."""

    language: FormLanguage
    tag: str
    own_name: str
    texts: Mapping[str, str]

    def __call__(self, key: str, **params: object) -> str:
        """Return a text with its placeholders filled in.

        Raises:
            KeyError: the file holds no such text (a fault in what was shipped).
        """
        return self.texts[key].format(**params)

    def code(self, part: str, member: StrEnum) -> str:
        """Name a code of the domain as this language does."""
        return self.texts[f"{part}.{member.value}"]


@cache
def form_texts(language: FormLanguage) -> FormTexts:
    """Read the texts of one language."""
    file = paths.resources() / "papers" / f"consent.{language}.v{_VERSION}.toml"
    tree = tomllib.loads(file.read_text(encoding="utf-8"))
    texts = {
        f"{part}.{name}": text
        for part, table in tree.items()
        if isinstance(table, dict)
        for name, text in table.items()
    }
    return FormTexts(
        FormLanguage(tree["language"]), tree["tag"], tree["own_name"], MappingProxyType(texts)
    )
