"""Text from another program, as it is written here: lines and words, and nothing that only looks.

Word marks lists with bullets and tabs, and the cells of a table with tabs.
"""

import re
from typing import Final

from meetingapp.domain.concealed import without_concealed

_BREAKS: Final = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES: Final = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_MARK: Final = re.compile(
    r"[ \t]*(?:[•·▪▫◦‣\u2043●○■□◆◇➢➔✓§\uf0a7\uf0b7\uf0d8\uf0fc]|[o–-](?=\t))[ \t]+"
)
_NUMBER: Final = re.compile(r"[ \t]*((?:[0-9]{1,3}|[a-zA-Z])[.)])\t+")
_TABS: Final = re.compile(r"[ \t]*\t[ \t]*")


def pasted(text: str) -> str:
    """Return a text without the marks of the program it came from.

    A list’s mark becomes a hyphen, the cells of a table’s row are set apart by a bar, an
    unbreakable space is a space and a soft hyphen nothing. No letter is changed.
    """
    lines = plain_spaces(_BREAKS.sub("\n", text)).split("\n")
    return without_concealed("\n".join(map(_line, lines)))


def plain_spaces(text: str) -> str:
    """Write every kind of space as a space, one for one."""
    return _SPACES.sub(" ", text)


def _line(line: str) -> str:
    found = _MARK.match(line)
    if found is not None:
        line = f"- {line[found.end() :]}"
    elif number := _NUMBER.match(line):
        line = f"{number[1]} {line[number.end() :]}"
    if "\t" not in line:
        return line
    cells = (cell for cell in _TABS.split(line) if cell.strip())
    return " | ".join(cells).replace(": | ", ": ")
