"""A whole meeting file to change one thing in."""

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from meetingapp import paths
from meetingapp.codec.file import read_meeting_file
from meetingapp.errors import AppError

Tree = dict[str, Any]
Refusal = Callable[[Callable[[Tree], object]], AppError]


@pytest.fixture(scope="session")
def example() -> bytes:
    return (paths.examples() / "ressursteam.json").read_bytes()


@pytest.fixture
def refusal(example: bytes) -> Refusal:
    """Change the example and return the error it is refused with."""
    tree = json.loads(example)

    def of(change: Callable[[Tree], object]) -> AppError:
        changed = copy.deepcopy(tree)
        change(changed)
        with pytest.raises(AppError) as refused:
            read_meeting_file(json.dumps(changed).encode())
        return refused.value

    return of
