"""Lists of parts are made with one Python alone: another would leave packages out unseen."""

import re
import sys
from types import ModuleType

import pytest

from tools import bundled, licences, sbom


@pytest.mark.parametrize("tool", [licences, sbom], ids=lambda tool: tool.__name__)
def test_on_another_python_it_is_said_in_one_sentence_and_nothing_is_written(
    tool: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    monkeypatch.setattr(sys, "argv", ["tool"])
    with pytest.raises(SystemExit, match=r"made with Python 3\.11, .*; this is 3\.99, ") as refused:
        tool.main()
    assert re.fullmatch(r"[^\n]+", str(refused.value))


def test_the_python_it_is_built_with_goes_on() -> None:
    bundled.require_built_with()
