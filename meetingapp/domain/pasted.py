"""Text from another program, as it is written here: lines and words, and nothing that only looks.

Word marks lists with bullets and tabs, and the cells of a table with tabs.
"""

import re
from typing import Final

from meetingapp.domain.concealed import without_concealed

_BREAKS: Final = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES: Final = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_MARK: Final = re.compile(
    r"^[ \t]*(?:[•·▪▫◦‣\u2043●○■□◆◇➢➔✓§\uf0a7\uf0b7\uf0d8\uf0fc]|[o–-](?=\t))[ \t]+", re.MULTILINE
)
_NUMBER: Final = re.compile(r"^[ \t]*((?:[0-9]{1,3}|[a-zA-Z])[.)])\t+", re.MULTILINE)
_ROW: Final = re.compile(r"^[^\n\t]*\t.*$", re.MULTILINE)
_TABS: Final = re.compile(r"[ \t]*\t[ \t]*")


def pasted(text: str) -> str:
    """Return a text without the marks of the program it came from.

    A list’s mark becomes a hyphen, the cells of a table’s row are set apart by a bar, an
    unbreakable space is a space and a soft hyphen nothing. No letter is changed.
    """
    lines = plain_spaces(_BREAKS.sub("\n", text))
    listed = _NUMBER.sub(r"\1 ", _MARK.sub("- ", lines))  # all lines at once: there may be 22,000
    return without_concealed(_ROW.sub(_cells, listed))


def plain_spaces(text: str) -> str:
    """Write every kind of space as a space, one for one."""
    return _SPACES.sub(" ", text)


def _cells(row: re.Match[str]) -> str:
    cells = (cell for cell in _TABS.split(row[0]) if cell.strip())
    return " | ".join(cells).replace(": | ", ": ")
