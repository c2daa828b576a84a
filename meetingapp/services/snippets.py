"""The vault's own text snippets, beside those that come with the program."""

import json
import re
import tomllib
from functools import cache
from typing import Final

from meetingapp import paths
from meetingapp.domain.lookalikes import compared
from meetingapp.domain.snippet import LONGEST_TEXT, Snippet, is_short_name
from meetingapp.errors import AppError
from meetingapp.services.policy import Desk, policy
from meetingapp.services.ports import UnitOfWork
from meetingapp.services.roles import Permission

_NAME: Final = "snippets"
_FILE: Final = "core.v1.toml"
_MOST: Final = 200
_WORDS: Final = re.compile(r"[^\W_]+")
_LANGUAGES: Final = ("nb", "nn", "en")


@policy(Permission.RUN_MEETINGS)
def list_snippets(desk: Desk) -> tuple[Snippet, ...]:
    """Return the vault's own snippets."""
    with desk.begin() as work:
        return _read(work.people.setting(_NAME))


@policy(Permission.RUN_MEETINGS)
def save_snippets(desk: Desk, snippets: tuple[Snippet, ...]) -> tuple[Snippet, ...]:
    """Replace the vault's own snippets; a row with nothing in it is left out.

    Raises:
        AppError: ``snippet.short`` when one cannot be called by its name, ``snippet.twice`` when
            two have the same, ``snippet.text`` when a text is missing or too long,
            ``snippet.names_somebody`` when a text holds a name, ``snippet.many``.
    """
    kept = tuple(
        Snippet(each.short.strip(), each.text.strip())
        for each in snippets
        if each.short.strip() or each.text.strip()
    )
    _must_be_sound(kept)
    with desk.begin() as work:
        _must_name_nobody(work, kept)
        rows = [{"short": each.short, "text": each.text} for each in kept]
        work.people.keep_setting(_NAME, json.dumps(rows, ensure_ascii=False) if rows else "")
        work.audit("setting.snippets", _NAME)
        work.commit()
    return kept


def shipped(language: str) -> tuple[Snippet, ...]:
    """Return the snippets that come with the program, in the language of the minutes."""
    return tuple(
        Snippet(short, texts[language], is_shipped=True) for short, texts in _file().items()
    )


def _must_be_sound(snippets: tuple[Snippet, ...]) -> None:
    if len(snippets) > _MOST:
        raise AppError("snippet.many")
    names = [each.short.casefold() for each in snippets]
    if not all(map(is_short_name, names)):
        raise AppError("snippet.short")
    if len(set(names)) < len(names):
        raise AppError("snippet.twice")
    if any(not 0 < len(each.text) <= LONGEST_TEXT for each in snippets):
        raise AppError("snippet.text")


def _must_name_nobody(work: UnitOfWork, snippets: tuple[Snippet, ...]) -> None:
    """A snippet is written again and again, in the case of one child after the other."""
    names = {*(person.name for person in work.people.all()), *work.cases.names()}
    whole = [f" {_spaced(name)} " for name in names if len(name.split()) > 1]
    for each in snippets:
        text = f" {_spaced(each.text)} "
        if any(name in text for name in whole):
            raise AppError("snippet.names_somebody")


def _spaced(text: str) -> str:
    """Write a text as words alone, so that a name is found beside a comma too."""
    return " ".join(_WORDS.findall(compared(text)))


def _read(written: str) -> tuple[Snippet, ...]:
    rows = json.loads(written or "[]")
    return tuple(Snippet(str(row["short"]), str(row["text"])) for row in rows)


@cache
def _file() -> dict[str, dict[str, str]]:
    file = paths.resources() / "snippets" / _FILE
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["snippet"]
    return {row["short"]: {each: row[each] for each in _LANGUAGES} for row in rows}
