import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator

import pytest

from meetingapp import services
from meetingapp.errors import AppError
from meetingapp.services import roles
from meetingapp.services.policy import Desk
from meetingapp.services.register import list_people
from meetingapp.services.roles import Permission

NOT_USE_CASES = {"open_office", "run_story", "plan_next"}
"""The demonstration calls use cases one after another; each of them is checked."""


def use_cases() -> Iterator[tuple[str, Callable[..., object]]]:
    for module in pkgutil.iter_modules(services.__path__):
        loaded = importlib.import_module(f"meetingapp.services.{module.name}")
        for name, function in inspect.getmembers(loaded, inspect.isfunction):
            takes = tuple(inspect.signature(function).parameters.values())
            own = function.__module__ == loaded.__name__ and not name.startswith("_")
            if own and takes and takes[0].annotation is Desk and name not in NOT_USE_CASES:
                yield f"{module.name}.{name}", function


def test_there_are_use_cases_to_look_at() -> None:
    assert len(dict(use_cases())) >= 14


@pytest.mark.parametrize(
    ("name", "use_case"), list(use_cases()), ids=lambda v: v if type(v) is str else ""
)
def test_every_use_case_declares_what_it_asks_for(
    name: str, use_case: Callable[..., object]
) -> None:
    assert isinstance(use_case.__dict__.get("permission"), Permission), name


def test_a_role_without_the_permission_is_refused_and_the_refusal_is_on_record(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, audited: Callable[[], int]
) -> None:
    monkeypatch.setattr(roles, "GRANTED", {})
    before = audited()

    with pytest.raises(AppError) as refused:
        list_people(desk)

    assert refused.value.code == "access.denied"
    assert audited() == before + 1
