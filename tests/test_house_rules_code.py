"""What our own code never does, read from its syntax tree: nothing a person wrote is ever code."""

import ast
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

import pytest

from tests.faults.campaign import Campaign
from tests.put_together import MAY_PUT_TOGETHER

ROOT: Final = Path(__file__).resolve().parent.parent
TREES: Final = ("meetingapp", "tools")

# fmt: off
STATEMENTS: Final = frozenset({
    "ALTER", "ANALYZE", "ATTACH", "BEGIN", "CREATE", "DELETE", "DETACH", "DROP", "INSERT", "PRAGMA",
    "REINDEX", "REPLACE", "SELECT", "UPDATE", "VACUUM", "WITH",
})
NEVER_IMPORTED: Final = frozenset({
    "pickle", "cPickle", "dill", "marshal", "shelve", "yaml", "xml", "lxml", "code", "codeop",
    "runpy", "pty", "socket", "ssl", "http", "ftplib", "smtplib", "telnetlib", "xmlrpc",
    "socketserver", "asyncio", "webbrowser", "requests", "httpx", "aiohttp", "urllib3",
})
# fmt: on
RUN: Final = frozenset({"execute", "executemany", "executescript", "exec_driver_sql", "exec"})
NEVER_CALLED: Final = frozenset({"eval", "exec", "compile", "__import__"})
NEVER_OF_OS: Final = frozenset({"system", "popen"})
NEVER_FROM: Final = frozenset({"urllib.request", "logging.config"})
HARMLESS: Final = "xml.sax.saxutils.escape"
"""Writes the five characters of markup as words; it reads nothing."""
MAY_MAKE_TEMPORARY: Final = "durable.py"

LOOKED_AT: Final = (
    ast.Call, ast.JoinedStr, ast.BinOp, ast.Import, ast.ImportFrom, ast.Attribute, ast.Name
)  # fmt: skip
Nodes = Sequence[ast.AST]
Found = Iterator[tuple[int, str]]


def nodes_of(code: str) -> Nodes:
    """Read a module; only what the rules look at is kept."""
    return [node for node in ast.walk(ast.parse(code)) if isinstance(node, LOOKED_AT)]


def _name_of(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _written(node: ast.expr) -> str:
    """Give a text as it is put together, its values as names in braces."""
    match node:
        case ast.JoinedStr(values=parts):
            return "".join(_written(part) for part in parts)
        case ast.FormattedValue(value=value):
            return f"{{{ast.unparse(value)}}}"
        case ast.Constant(value=str(text)):
            return text
        case ast.BinOp(left=left, right=right):
            return _written(left) + _written(right)
        case ast.Call(func=ast.Attribute(attr="format" | "join" | "replace") as function):
            return ast.unparse(function)
    return f"{{{ast.unparse(node)}}}"


def _is_put_together(node: ast.expr) -> bool:
    match node:
        case ast.JoinedStr(values=parts):
            return any(isinstance(part, ast.FormattedValue) for part in parts)
        case ast.BinOp(op=ast.Mod() | ast.Add()):
            return True
        case ast.Call(func=ast.Attribute(attr="format" | "join" | "replace")):
            return True
    return False


def built_statements(tree: Nodes) -> Found:
    """Find statements put together from values, where they are run and where they are made."""
    texts = any(name in ("sqlalchemy.text", "sqlmodel.text") for _, name in _imported(tree))
    for node in tree:
        if isinstance(node, ast.Call) and _runs_a_statement(node, texts=texts) and node.args:
            if _is_put_together(node.args[0]):
                yield node.lineno, _written(node.args[0])
        elif isinstance(node, ast.JoinedStr | ast.BinOp | ast.Call) and _is_put_together(node):
            words = _written(node).split()
            if len(words) > 1 and words[0] in STATEMENTS:
                yield node.lineno, _written(node)


def _runs_a_statement(call: ast.Call, *, texts: bool) -> bool:
    return _name_of(call) in RUN or (texts and _name_of(call) == "text")


def run_as_code(tree: Nodes) -> Found:
    """Find text run as code, or handed to a shell."""
    for node in tree:
        if not isinstance(node, ast.Call):
            continue
        match node.func:
            case ast.Name(id=name) | ast.Attribute(value=ast.Name(id="builtins"), attr=name):
                if name in NEVER_CALLED:
                    yield node.lineno, f"{name}()"
            case ast.Attribute(value=ast.Name(id="os"), attr=name) if name in NEVER_OF_OS:
                yield node.lineno, f"os.{name}()"
        for word in node.keywords:
            is_false = isinstance(word.value, ast.Constant) and word.value.value is False
            if word.arg == "shell" and not is_false:
                yield node.lineno, "shell=True"


def _imported(tree: Nodes) -> Found:
    for node in tree:
        if isinstance(node, ast.Import):
            yield from ((node.lineno, each.name) for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.lineno, f"{node.module}.{each.name}") for each in node.names)


def readers_that_run_what_they_read(tree: Nodes) -> Found:
    """Find modules that run what they read, resolve its entities, or reach the network."""
    for line, name in _imported(tree):
        never = name.split(".")[0] in NEVER_IMPORTED or any(
            name == each or name.startswith(f"{each}.") for each in NEVER_FROM
        )
        if never and name != HARMLESS:
            yield line, name


def temporary_files(tree: Nodes) -> Found:
    """Find files made where nobody asked for them: only ``durable`` makes one, beside its goal."""
    for line, name in _imported(tree):
        if name.split(".")[0] == "tempfile":
            yield line, name
    for node in tree:
        match node:
            case ast.Attribute(attr="QTemporaryFile" | "QTemporaryDir" | "SpooledTemporaryFile"):
                yield node.lineno, node.attr
            case ast.Name(id="QTemporaryFile" | "QTemporaryDir"):
                yield node.lineno, node.id


RULES: Final[tuple[Callable[[Nodes], Found], ...]] = (
    built_statements,
    run_as_code,
    readers_that_run_what_they_read,
    temporary_files,
)


def _modules() -> list[Path]:
    return sorted(file for tree in TREES for file in (ROOT / tree).rglob("*.py"))


def test_nothing_a_person_wrote_is_run_read_as_code_or_left_in_a_temporary_file(
    campaign: Campaign,
) -> None:
    tried = campaign("T66", "every module is read for code put together from text", short=1, full=1)
    found, used = [], set()
    for file in _modules():
        tree = nodes_of(file.read_text("utf-8"))
        for rule in RULES:
            for line, written in rule(tree):
                what = " ".join(written.split())
                if (file.name, what) in MAY_PUT_TOGETHER:
                    used.add((file.name, what))
                elif rule is not temporary_files or file.name != MAY_MAKE_TEMPORARY:
                    found.append(f"{file.relative_to(ROOT)}:{line}: {rule.__name__}: {what}")
    assert not found, "\n".join(found)
    assert used == MAY_PUT_TOGETHER.keys(), "an exception that nobody needs any more"
    tried.held(
        f"0 findings; {len(MAY_PUT_TOGETHER)} statements put together, each with its reason",
        len(_modules()),
    )


CAUGHT: Final[dict[str, Callable[[Nodes], Found]]] = {
    'db.execute(f"SELECT * FROM t WHERE a = {typed}")': built_statements,
    'db.execute("SELECT * FROM t WHERE a = %s" % typed)': built_statements,
    'db.execute("SELECT * FROM t WHERE a = " + typed)': built_statements,
    'db.execute("SELECT {}".format(typed))': built_statements,
    "db.exec_driver_sql(_SQL.format(table=typed))": built_statements,
    'from sqlalchemy import text\ntext(f"a = {typed}")': built_statements,
    'session.exec(f"SELECT {typed}")': built_statements,
    'statement = f"DELETE FROM t WHERE a = {typed}"': built_statements,
    'statement = "UPDATE t SET a = " + typed': built_statements,
    "eval(typed)": run_as_code,
    "builtins.exec(typed)": run_as_code,
    'compile(typed, "x", "exec")': run_as_code,
    "os.system(typed)": run_as_code,
    "subprocess.run(typed, shell=True)": run_as_code,
    "subprocess.run(typed, shell=asked)": run_as_code,
    "import pickle": readers_that_run_what_they_read,
    "from yaml import load": readers_that_run_what_they_read,
    "import xml.etree.ElementTree": readers_that_run_what_they_read,
    "import urllib.request": readers_that_run_what_they_read,
    "from urllib.request import urlopen": readers_that_run_what_they_read,
    "from urllib import request": readers_that_run_what_they_read,
    "import socket": readers_that_run_what_they_read,
    "import tempfile": temporary_files,
    "from tempfile import mkdtemp": temporary_files,
    "QTemporaryFile()": temporary_files,
}
LET_BE: Final = (
    'db.execute("SELECT * FROM t WHERE a = ?", (typed,))',
    'db.exec_driver_sql(_SQL, {"a": typed})',
    're.compile("x")',
    'words("Update {name}", name=typed)',
    "application.exec()",
    'text(f"{path}.wish")',
    'sentence = f"with {name}"',
    'subprocess.run(["x"], shell=False)',
    "from urllib.parse import quote",
)


@pytest.mark.parametrize(("code", "rule"), CAUGHT.items(), ids=CAUGHT)
def test_each_rule_finds_what_it_forbids(code: str, rule: Callable[[Nodes], Found]) -> None:
    assert list(rule(nodes_of(code)))


@pytest.mark.parametrize("code", LET_BE)
def test_the_rules_let_be_what_is_harmless(code: str) -> None:
    tree = nodes_of(code)
    assert [found for rule in RULES for found in rule(tree)] == []
