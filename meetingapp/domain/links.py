"""Which addresses a document may lead to: pages on the net and letterboxes, and nothing else.

A link is pressed by somebody who trusts the document it stands in. What could run something, open
a file, or look like another address than it is, is printed as text and leads nowhere.
"""

import re
from typing import Final

_LONGEST: Final = 2000
_HOST: Final = r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}"
_PAGE: Final = re.compile(rf"https://{_HOST}(?::[0-9]{{1,5}})?(?:[/?#][!#-;=?-\[\]_a-z~]*)?")
"""No name and password before the host: what stands there may look like another host."""
_LETTERBOX: Final = re.compile(rf"mailto:[A-Za-z0-9._+-]+@{_HOST}")
"""One address, and nothing that fills in the letter or sends it to others too."""


def is_link(url: str) -> bool:
    """Tell whether an address may become a link."""
    if len(url) > _LONGEST:
        return False
    return bool(_PAGE.fullmatch(url) or _LETTERBOX.fullmatch(url))
