import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import meetingapp
from meetingapp.errors import AppError
from meetingapp.services import roles
from meetingapp.services.policy import Desk
from meetingapp.services.register import list_people
from meetingapp.services.roles import Permission
from tests.faults.campaign import Campaign
from tests.services.use_cases import PASSES_THROUGH, at_a_desk, use_cases

CODE = Path(meetingapp.__file__).parent
DESK = CODE / "services" / "policy.py"


def reaches_past_the_desk(code: str) -> Iterator[str]:
    """Give each place where a text of code opens a transaction, or asks a desk for its store."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Attribute) and node.attr in {"transaction", "store"}:
            yield f"line {node.lineno}: .{node.attr}"


def undeclared(code: str) -> Iterator[str]:
    """Give each public function of a module that takes a desk, and has no policy above it."""
    for node in ast.parse(code).body:
        if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
            continue
        given = {ast.unparse(a.annotation) for a in node.args.args if a.annotation}
        above = (ast.unparse(each) for each in node.decorator_list)
        is_part_of_one = "UnitOfWork" in given
        if (
            "Desk" in given
            and not is_part_of_one
            and not any(each.startswith("policy(Permission.") for each in above)
        ):
            yield node.name


def test_every_use_case_declares_what_it_asks_for(campaign: Campaign) -> None:
    found = dict(at_a_desk())
    tried = campaign(
        "T48", "every public function of the services that takes a desk", short=1, full=1
    )
    without = {
        name
        for name, each in found.items()
        if not isinstance(each.__dict__.get("permission"), Permission)
    }
    assert without == set(PASSES_THROUGH)
    tried.held(f"{len(found) - len(without)} of {len(use_cases())} declare a policy", len(found))


def test_there_are_use_cases_to_look_at() -> None:
    assert len(use_cases()) >= 40


def test_each_permission_is_asked_for_by_some_use_case() -> None:
    asked = {each.__dict__["permission"] for each in use_cases().values()}
    assert asked == set(Permission)


def test_a_use_case_is_declared_in_its_own_text_and_not_by_luck_of_import() -> None:
    missing = {
        f"{'.'.join(file.relative_to(CODE / 'services').with_suffix('').parts)}.{name}"
        for file in (CODE / "services").rglob("*.py")
        for name in undeclared(file.read_text("utf-8"))
    }
    assert missing == set(PASSES_THROUGH)


def test_a_use_case_without_a_policy_would_be_found() -> None:
    bare = "@cache\ndef read_it(desk: Desk, id_: str) -> str: ...\ndef _own(desk: Desk): ..."
    assert list(undeclared(bare)) == ["read_it"]


def test_the_store_is_reached_from_the_desk_alone() -> None:
    found = {
        str(file.relative_to(CODE)): places
        for file in CODE.rglob("*.py")
        if file != DESK and file.parts[len(CODE.parts)] in {"services", "wiring", "ui", "cli"}
        if (places := list(_transactions(file)))
    }
    assert found == {}


def _transactions(file: Path) -> Iterator[str]:
    """In the services nobody asks a desk for its store; elsewhere nobody opens a transaction."""
    in_services = CODE / "services" in file.parents
    for place in reaches_past_the_desk(file.read_text("utf-8")):
        if in_services or place.endswith(".transaction"):
            yield place


def test_a_way_past_the_desk_would_be_found() -> None:
    assert list(reaches_past_the_desk("with desk.store.transaction(r) as w: ...")) == [
        "line 1: .transaction",
        "line 1: .store",
    ]


def test_a_role_without_the_permission_is_refused_and_the_refusal_is_on_record(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, audited: Callable[[], int]
) -> None:
    monkeypatch.setattr(roles, "GRANTED", {})
    before = audited()

    with pytest.raises(AppError) as refused:
        list_people(desk)

    assert refused.value.code == "access.denied"
    assert audited() == before + 1
