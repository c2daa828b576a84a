"""Reads single keys of a parsed TOML tree, and says where one is wrong."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, TypeVar

from meetingapp.domain.template_error import TWICE, UNKNOWN_KEY, KeyPath, TemplateError
from meetingapp.errors import sentence

Tree = Mapping[str, object]
E = TypeVar("E", bound=StrEnum)
_LANGUAGES: Final = ("nb", "nn", "en")


def only(tree: Tree, keys: Collection[str], *at: str | int) -> None:
    """Refuse a key that means nothing here."""
    for name in tree:
        if name not in keys:
            raise TemplateError(UNKNOWN_KEY, *at, name, name=name)


def text(tree: Tree, key: str, *at: str | int) -> str:
    """Read a text with something in it."""
    value = tree.get(key)
    if not isinstance(value, str) or not value.strip():
        raise TemplateError(sentence("A text is missing here."), *at, key)
    return value


def flag(tree: Tree, key: str, *at: str | int) -> bool:
    """Read true or false."""
    value = tree.get(key)
    if not isinstance(value, bool):
        raise TemplateError(sentence("Write true or false."), *at, key)
    return value


def number(tree: Tree, key: str, *at: str | int) -> int:
    """Read a whole number from 1."""
    value = tree.get(key)
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise TemplateError(sentence("Write a whole number from 1."), *at, key)
    return value


def table(tree: Tree, key: str, *at: str | int) -> Tree:
    """Read a table; a missing one is empty."""
    value = tree.get(key, {})
    if not isinstance(value, Mapping):
        raise TemplateError(sentence("A table is wanted here."), *at, key)
    return value


def tables(tree: Tree, key: str, *at: str | int) -> tuple[Tree, ...]:
    """Read an array of tables; a missing one is empty."""
    value = tree.get(key, [])
    if not isinstance(value, list) or not all(isinstance(v, Mapping) for v in value):
        raise TemplateError(sentence("A list of tables is wanted here."), *at, key)
    return tuple(value)


def texts(tree: Tree, key: str, *at: str | int, optional: bool = False) -> Mapping[str, str]:
    """Read one text in nb, nn and en."""
    value = table(tree, key, *at)
    if optional and key not in tree:
        return MappingProxyType(dict.fromkeys(_LANGUAGES, ""))
    only(value, _LANGUAGES, *at, key)
    return MappingProxyType({each: text(value, each, *at, key) for each in _LANGUAGES})


def names(tree: Tree, key: str, *at: str | int) -> tuple[str, ...]:
    """Read a list of different names; a missing one is empty."""
    value = tree.get(key, [])
    if not isinstance(value, list) or not all(isinstance(v, str) and v for v in value):
        raise TemplateError(sentence("A list of names is wanted here."), *at, key)
    unique(value, (*at, key))
    return tuple(value)


def codes(kind: type[E], tree: Tree, key: str, *at: str | int) -> tuple[E, ...]:
    """Read a list of codes of one kind."""
    return tuple(_code(kind, each, (*at, key)) for each in names(tree, key, *at))


def code(kind: type[E], tree: Tree, key: str, *at: str | int) -> E:
    """Read one code."""
    return _code(kind, tree.get(key), (*at, key))


def unique(found: Collection[str], at: KeyPath) -> None:
    """Refuse a name that is used twice in a list."""
    seen: set[str] = set()
    for name in found:
        if name in seen:
            raise TemplateError(TWICE, *at, name=name)
        seen.add(name)


def _code(kind: type[E], value: object, at: KeyPath) -> E:
    if isinstance(value, str) and value in list(kind):
        return kind(value)
    raise TemplateError(
        sentence("“{value}” is not one of {allowed}."),
        *at,
        value=str(value)[:20],
        allowed=", ".join(each.value for each in kind),
    )
