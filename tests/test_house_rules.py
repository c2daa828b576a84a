"""The rules of the house that no linter knows. Each says what it protects when it fails."""

import argparse
import ast
import os
import re
import string
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from sqlcipher3 import dbapi2 as sqlcipher

from meetingapp.cli.arguments import _parser
from meetingapp.errors.sentences import SENTENCES
from tools import words

ROOT: Final = Path(__file__).resolve().parent.parent
LONGEST_MODULE: Final = 300
CODE: Final = ("meetingapp", "tests", "tools", "bench")
NORWEGIAN: Final = ("nb", "nn")


def _modules(*folders: str) -> list[Path]:
    return sorted(file for folder in folders for file in (ROOT / folder).rglob("*.py"))


@cache
def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


@cache
def _marked() -> tuple[words.Marked, ...]:
    return tuple(words.marked())


def _calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Give each call with the last part of the name it calls."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Name(id=name) | ast.Attribute(attr=name):
                    yield name, node


def _is_built(part: ast.expr) -> bool:
    """Tell whether a text is put together where it is marked, so that it cannot be found."""
    match part:
        case ast.JoinedStr() | ast.BinOp():
            return True
        case ast.IfExp(body=one, orelse=other):
            return isinstance(one, ast.Constant) or isinstance(other, ast.Constant)
    return False


def _forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """Give the one form of a text, or those of a text that goes by number."""
    if not text:
        return ()
    return (text,) if isinstance(text, str) else tuple(text)


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _in_a_fresh_process(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_every_module_can_be_read_in_one_sitting() -> None:
    lengths = {file: len(file.read_text("utf-8").splitlines()) for file in _modules(*CODE)}
    too_long = {str(f.relative_to(ROOT)): n for f, n in lengths.items() if n > LONGEST_MODULE}
    assert not too_long, f"split these by idea: {too_long}"


@pytest.mark.parametrize("language", NORWEGIAN)
def test_every_english_sentence_has_its_norwegian(language: str) -> None:
    catalogue = words.read(language)
    untranslated = []
    for said in _marked():
        message = catalogue.get(said.message, said.context)
        forms = _forms(message.string) if message else ()
        if len(forms) != len(said.forms) or not all(forms) or (message and message.fuzzy):
            untranslated.append(f"{said.place}: {said.message!r}")
    assert not untranslated, "\n".join(untranslated)


@pytest.mark.parametrize("language", NORWEGIAN)
def test_every_translation_keeps_the_placeholders(language: str) -> None:
    wrong = []
    for message in words.read(language):
        source, forms = _forms(message.id), _forms(message.string)
        many = {name for text in source for name in _placeholders(text)}
        for text, form in zip(source, forms if source else (), strict=True):
            # «Ett tiltak» may leave the number out; nothing else may be lost or invented.
            lost = _placeholders(text) - _placeholders(form) - {"n"}
            if lost or _placeholders(form) - many:
                wrong.append(f"{text!r} → {form!r}")
    assert not wrong, "\n".join(wrong)


def test_both_norwegian_catalogues_hold_the_same_sentences() -> None:
    nb, nn = ({(_forms(m.id), m.context) for m in words.read(lang)} for lang in NORWEGIAN)
    assert nb == nn, f"in one only: {nb ^ nn}"


def test_marked_sentences_are_literal_text_so_that_they_can_be_found() -> None:
    built = [
        f"{file.relative_to(ROOT)}:{call.lineno}"
        for file in _modules("meetingapp")
        for name, call in _calls(_tree(file))
        if name in {*words.MARKS, "plural", "in_context"}
        and any(_is_built(part) for part in call.args[:2])
    ]
    assert not built, f"mark each sentence whole, and pass values as placeholders instead: {built}"


def test_no_translation_outlives_its_sentence() -> None:
    said = {(one.forms, one.context) for one in _marked()}
    for language in NORWEGIAN:
        unsaid = [
            m.id for m in words.read(language) if m.id and (_forms(m.id), m.context) not in said
        ]
        assert not unsaid, f"{language}.po holds what nobody says: {unsaid}"


def test_every_error_that_is_raised_has_a_sentence() -> None:
    without = [
        f"{file.relative_to(ROOT)}:{call.lineno}: {code.value!r}"
        for file in _modules("meetingapp")
        for name, call in _calls(_tree(file))
        if name == "AppError"
        for code in call.args[:1]
        if isinstance(code, ast.Constant) and code.value not in SENTENCES
    ]
    assert not without, "\n".join(without)


def test_every_error_sentence_belongs_to_an_error_that_can_happen() -> None:
    code = "\n".join(
        f.read_text("utf-8") for f in _modules("meetingapp") if f.parent.name != "errors"
    )
    unused = [key for key in SENTENCES if f'"{key}"' not in code]
    assert not unused, f"nobody raises: {unused}"


def test_the_encrypted_store_has_the_sqlite_that_mends_the_wal_reset_fault() -> None:
    assert sqlcipher.sqlite_version_info >= (3, 53, 3)


def test_everything_but_the_window_runs_without_qt() -> None:
    rooms = sorted(
        ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for file in _modules("meetingapp")
        if not {"ui", "app.py", "__main__.py"} & set(file.relative_to(ROOT / "meetingapp").parts)
    )
    assert "meetingapp.words" in rooms
    code = (
        "import importlib, sys; sys.modules.update(PySide6=None, shiboken6=None)\n"
        f"for room in {rooms!r}: importlib.import_module(room)"
    )
    _in_a_fresh_process(code)


def test_the_rooms_are_read_in_any_order_with_qt_between_them() -> None:
    _in_a_fresh_process("import meetingapp.codec.file, PySide6.QtWidgets, meetingapp.models.store")
    _in_a_fresh_process("import PySide6.QtWidgets, meetingapp.models.store, meetingapp.codec.file")


def test_the_lock_satisfies_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = project["project"]["dependencies"] + project["dependency-groups"]["dev"]
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    locked = dict(re.findall(r"^([\w.-]+)==([^\s;]+)", lock, re.MULTILINE))
    for requirement in map(Requirement, wanted):
        version = locked.get(canonicalize_name(requirement.name), "nothing")
        assert version in requirement.specifier, f"{requirement} is locked to {version}: make lock"
    assert "://" not in lock, "the lock must not name an index"


def _ours() -> Iterator[Path]:
    """Give every file of the tree that is not made by a tool."""
    made = {".venv", ".tools", "build", "dist", "demo", "screenshots", "__pycache__"}
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [
            name
            for name in folders
            if name not in made and not (name.startswith(".") and name != ".ci")
            if not name.endswith(".egg-info")
        ]
        yield from (Path(folder) / name for name in files)


def test_no_file_knows_where_one_machine_keeps_things() -> None:
    # Written in pieces, so that this file does not find itself.
    home = "|".join(("/" + "work/", "/" + "home/[a-z]", "/" + "Users/", "/" + "root/"))
    place = re.compile(rf"(?<![\w.~])(?:{home})|[A-Z]:\\+Users|file:" + "//")
    found = []
    for file in _ours():
        try:
            text = file.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{file.relative_to(ROOT)}: {match[0]}" for match in place.finditer(text)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("kind", ["fonts", "icons"])
def test_every_font_and_icon_names_its_licence(kind: str) -> None:
    unnamed = []
    for file in sorted((ROOT / "resources" / kind).rglob("*")):
        if file.is_file() and file.name != "LICENSES.md":
            licences = next(
                folder / "LICENSES.md"
                for folder in file.parents
                if (folder / "LICENSES.md").exists() or folder == ROOT
            )
            patterns = re.findall(r"`([^`]+)`", licences.read_text("utf-8"))
            if not any(fnmatch(file.name, pattern) for pattern in patterns):
                unnamed.append(str(file.relative_to(ROOT)))
    assert not unnamed, f"say where they come from and under which licence: {unnamed}"


def test_every_command_stands_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    (subparsers,) = (
        action for action in _parser()._actions if isinstance(action, argparse._SubParsersAction)
    )
    assert {"check", "minutes", "schema", "demo"} <= set(subparsers.choices)
    unnamed = [name for name in subparsers.choices if f"meetingapp {name}" not in readme]
    assert not unnamed, f"README does not say what these do: {unnamed}"


def test_every_link_in_the_documents_leads_somewhere() -> None:
    documents = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "bench").glob("*.md")]
    assert ROOT / "README.md" in documents
    lost = [
        f"{document.relative_to(ROOT)}: {link}"
        for document in documents
        for link in re.findall(r"\]\(([^)#\s]+)", document.read_text("utf-8"))
        if "://" not in link and not (document.parent / link).exists()
    ]
    assert not lost, "\n".join(lost)
