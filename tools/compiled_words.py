"""Compiles a catalogue of words: ``python -m tools.compiled_words nb.po nb.mo nb``.

``pybabel compile`` writes the minute it runs into what it makes, and no two builds would be equal.
"""

import io
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from babel.messages import mofile, pofile

_NO_DAY: Final = datetime(1970, 1, 1, tzinfo=UTC)


def compiled(file: Path, language: str) -> bytes:
    """Compile a catalogue; the same words give the same bytes."""
    with file.open("rb") as opened:
        catalogue = pofile.read_po(opened, locale=language)
    catalogue.creation_date = _NO_DAY
    made = io.BytesIO()
    mofile.write_mo(made, catalogue)
    return made.getvalue()


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(compiled(Path(sys.argv[1]), sys.argv[3]))
