"""What every domain test starts from: the shipped rules and one finalisable discussion."""

import tomllib
from typing import Final

import pytest

from meetingapp import paths
from meetingapp.domain.lexicon import Lexicon, parse_lexicon
from meetingapp.domain.template import Template
from meetingapp.domain.template_reading import parse_template
from tests.domain.example import Example
from tests.domain.jonas import jonas_case, jonas_discussion, jonas_meeting

ITEMS: Final = tuple(f"A{number:02}" for number in range(15))


def _texts(text: str) -> dict[str, str]:
    return dict.fromkeys(("nb", "nn", "en"), text)


@pytest.fixture(scope="session")
def core_tree() -> dict[str, object]:
    """Give the shipped rules with plain headings: gate tests look at rules, not at words."""
    tree = tomllib.loads((paths.resources() / "agenda" / "core.v1.toml").read_text("utf-8"))
    tree["item"] = [{"id": i, "heading": _texts(i), "guidance": _texts(i)} for i in ITEMS]
    return tree


@pytest.fixture(scope="session")
def type_tree() -> dict[str, object]:
    """Give a resource team: one service is enough, all else is as in the core."""
    return {
        "code": "RT",
        "version": 1,
        "name": _texts("ressursteam"),
        "purpose": _texts("råd"),
        "convener": _texts("rektor"),
        "anonymous_allowed": True,
        "severity": {"G-PREP-4": "-"},
        "options": {"G-OPEN-2": {"services_min": 1}},
    }


@pytest.fixture(scope="session")
def template(core_tree: dict[str, object], type_tree: dict[str, object]) -> Template:
    """Give the shipped rules as one template."""
    return parse_template(core_tree, type_tree)


@pytest.fixture(scope="session")
def lexicon() -> dict[str, Lexicon]:
    """Give the shipped word files."""
    folder = paths.resources() / "agenda" / "lexicon"
    return {
        language: parse_lexicon(tomllib.loads((folder / f"{language}.v1.toml").read_text("utf-8")))
        for language in ("nb", "nn")
    }


@pytest.fixture
def example(template: Template, lexicon: dict[str, Lexicon]) -> Example:
    """Give a first ressursteam about Jonas: nothing is missing, every gate passes."""
    return Example(jonas_meeting(), jonas_case(), jonas_discussion(), template, lexicon)
