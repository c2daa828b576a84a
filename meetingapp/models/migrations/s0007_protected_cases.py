"""Version 7: the few cases whose whereabouts are hidden are found without reading all.

The condition is that of ``models.whereabouts``, letter for letter: only then is the index used.
"""

from typing import Final

from meetingapp.models.connection import RawConnection

_INDEX: Final = """
    CREATE INDEX child_case_protected ON child_case (id)
    WHERE (instr(body, '"protection":') > 0 OR instr(body, '"address_barred":true') > 0)
"""


def up(connection: RawConnection) -> None:
    """Make the index."""
    connection.execute(_INDEX)
