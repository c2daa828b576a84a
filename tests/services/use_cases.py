"""Finds every use case: each public function of the services that sits at a desk."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from meetingapp import services
from meetingapp.services.policy import Desk
from meetingapp.services.ports import UnitOfWork

UseCase: TypeAlias = Callable[..., object]

PASSES_THROUGH: Final[Mapping[str, str]] = MappingProxyType(
    {
        "demo.open_office": "the demonstration; calls save_office, which is checked",
        "demo.run_story": "the demonstration; calls use cases one after another, each checked",
        "demo.plan_next": "the demonstration; calls use cases one after another, each checked",
        "demo.tell_year": "the demonstration; calls use cases one after another, each checked",
        "told_year.columns.paste_columns": "the demonstration; calls use cases, each checked",
    }
)
"""What takes a desk and declares no policy of its own, and why it may."""


def at_a_desk() -> Iterator[tuple[str, UseCase]]:
    """Give every public function that takes a desk, by module and name.

    One that is given a unit of work too is a part of the use case that began it.
    """
    for module in pkgutil.walk_packages(services.__path__, f"{services.__name__}."):
        loaded = importlib.import_module(module.name)
        for name, function in inspect.getmembers(loaded, inspect.isfunction):
            takes = inspect.signature(function, eval_str=True).parameters.values()
            is_own = function.__module__ == loaded.__name__ and not name.startswith("_")
            given = {each.annotation for each in takes}
            if is_own and Desk in given and UnitOfWork not in given:
                yield f"{module.name.removeprefix(f'{services.__name__}.')}.{name}", function


def use_cases() -> Mapping[str, UseCase]:
    """Give every use case by module and name."""
    return MappingProxyType(
        {name: each for name, each in at_a_desk() if name not in PASSES_THROUGH}
    )
