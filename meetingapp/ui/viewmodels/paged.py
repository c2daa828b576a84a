"""Rows that are known already, as a long list reads them: a page at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from meetingapp.services.lists_port import Page, Part


def paged(rows: tuple[Any, ...]) -> Callable[[Part], Page[Any]]:
    """Return what reads a part of the rows."""

    def read(part: Part) -> Page[Any]:
        from meetingapp.services.lists_port import Page  # noqa: PLC0415 - read when it is needed

        return Page(rows[part.at : part.at + part.most], len(rows))

    return read
