"""While a passphrase is typed, what the first moments after unlocking need is read."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SCRIPT = """
import sys
from meetingapp.wiring.door import warm_up

warm_up()

from sqlmodel import SQLModel
from meetingapp.codec.adapters import validator
from meetingapp.domain.people import Person
from meetingapp.services import shelf

print("sqlalchemy.dialects.sqlite" in sys.modules)
mappers = list(SQLModel._sa_registry.mappers)
print(len(mappers) > 10 and all(each.configured for each in mappers))
before = shelf._read.cache_info().misses, validator.cache_info().misses
print(len(shelf.all_templates()) > 5)
validator(Person)
print((shelf._read.cache_info().misses, validator.cache_info().misses) == before)
from meetingapp.models import engine
print(len(engine._WRITTEN) > 10)
"""


def test_types_rows_and_readers_are_ready_before_the_vault_is_open() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, capture_output=True, check=True, text=True
    )
    assert done.stdout.split() == ["True"] * 5
