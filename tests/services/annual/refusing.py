"""Tells which error a use case refuses with."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from meetingapp.errors import AppError


@contextmanager
def refused(code: str) -> Iterator[None]:
    """Hold that what is done within is refused with an error of this code."""
    with pytest.raises(AppError) as caught:
        yield
    assert caught.value.code == code


def code_of(does: Callable[[], object]) -> str:
    """Give the code of the error something is refused with."""
    with pytest.raises(AppError) as caught:
        does()
    return caught.value.code
