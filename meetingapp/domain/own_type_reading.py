"""Reads and writes a municipality's own type as TOML: the shipped format, and ``based_on``."""

import json
from collections.abc import Iterator
from typing import Final

from meetingapp.domain.own_type import OwnAgendaItem, OwnLimit, OwnSeverity, OwnTexts, OwnType
from meetingapp.domain.template import Severity
from meetingapp.domain.template_error import TemplateError
from meetingapp.domain.template_tree import Tree, code, number, only, table, tables, text
from meetingapp.errors import sentence

_KEYS: Final = ("code", "based_on", "version", "name", "purpose", "item", "severity", "options")


def parse_own_type(tree: Tree) -> OwnType:
    """Read the values; ``apply`` checks what a municipality may change.

    Raises:
        TemplateError: a key is missing, unknown or of the wrong kind.
    """
    only(tree, _KEYS)
    return OwnType(
        code=text(tree, "code"),
        based_on=text(tree, "based_on"),
        version=number(tree, "version") if "version" in tree else 1,
        name=_texts(tree, "name"),
        purpose=_texts(tree, "purpose"),
        items=tuple(_item(each, at) for at, each in enumerate(tables(tree, "item"))),
        severities=tuple(_severities(table(tree, "severity"))),
        limits=tuple(_limits(table(tree, "options"))),
    )


def own_type_toml(own: OwnType) -> str:
    """Write the type so that ``parse_own_type`` reads the same again."""
    return "\n".join(_lines(own)) + "\n"


def _texts(tree: Tree, key: str, *at: str | int) -> OwnTexts:
    value = table(tree, key, *at)
    if not value:
        return OwnTexts()
    only(value, ("nb", "nn", "en"), *at, key)
    return OwnTexts(
        nb=text(value, "nb", *at, key),
        nn=text(value, "nn", *at, key),
        en=text(value, "en", *at, key) if "en" in value else "",
    )


def _item(tree: Tree, at: int) -> OwnAgendaItem:
    only(tree, ("id", "after", "heading", "guidance"), "item", at)
    return OwnAgendaItem(
        id=text(tree, "id", "item", at),
        after=text(tree, "after", "item", at),
        heading=_texts(tree, "heading", "item", at),
        guidance=_texts(tree, "guidance", "item", at),
    )


def _severities(tree: Tree) -> Iterator[OwnSeverity]:
    for gate in tree:
        yield OwnSeverity(gate, code(Severity, tree, gate, "severity"))


def _limits(tree: Tree) -> Iterator[OwnLimit]:
    for gate in tree:
        for option, days in table(tree, gate, "options").items():
            if type(days) is not int:
                wanted = sentence("Write the number of days.")
                raise TemplateError(wanted, "options", gate, option)
            yield OwnLimit(gate, option, days)


def _lines(own: OwnType) -> Iterator[str]:
    yield f"code = {_quoted(own.code)}"
    yield f"based_on = {_quoted(own.based_on)}"
    yield f"version = {own.version}"
    yield from _table("name", own.name)
    yield from _table("purpose", own.purpose)
    if own.severities:
        yield from ("", "[severity]")
        yield from (f"{_quoted(s.gate)} = {_quoted(s.severity.value)}" for s in own.severities)
    for gate in dict.fromkeys(limit.gate for limit in own.limits):
        yield from ("", f"[options.{_quoted(gate)}]")
        yield from (f"{li.option} = {li.days}" for li in own.limits if li.gate == gate)
    for item in own.items:
        yield from ("", "[[item]]", f"id = {_quoted(item.id)}", f"after = {_quoted(item.after)}")
        yield from _table("item.heading", item.heading)
        yield from _table("item.guidance", item.guidance)


def _table(name: str, texts: OwnTexts) -> Iterator[str]:
    if texts != OwnTexts():
        yield from ("", f"[{name}]", f"nb = {_quoted(texts.nb)}", f"nn = {_quoted(texts.nn)}")
        if texts.en:
            yield f"en = {_quoted(texts.en)}"


def _quoted(value: str) -> str:
    """Write a basic string; TOML and JSON escape the same, but for DEL."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
