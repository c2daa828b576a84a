"""Text that wants to be more than text: markup, commands of a PDF, characters of every kind."""

from random import Random
from typing import Final

FIXED: Final = (
    "<b>ikke fet</b> & <para> &amp; &lt;",
    "</para><para>ny",
    "<u>halv",
    '<img src="/etc/passwd" width="9" height="9"/>',
    '<a href="javascript:app.alert(1)">trykk</a>',
    '<font size="0.01" color="white">skjult</font>',
    '<onDraw name="x" label="y"/>',
    "<seq id='a'/><index item='b'/><super>1</super>",
    "<!DOCTYPE a [<!ENTITY b SYSTEM 'c'>]>&b;",
    "slutt ]]> her <![CDATA[ og der",
    "&#x1F600; &#0; &#xD800; &nosuch;",
    r"par (ent( eser \( \) \n \000 \\",
    "(x) Tj ET Q endstream endobj 9 0 obj",
    "<< /S /URI /URI (http://eksempel.invalid) >>",
    "/JS (app.alert(1)) /OpenAction /AA /Launch",
    "%PDF-1.7 %%EOF trailer xref startxref 0",
    "{navn} {0} %s %(x)s ${HOME} `id` $(id)",
    "'; DROP TABLE audit; -- \" OR 1=1",
    '=HYPERLINK("x") @SUM(1) +1 -1 \t|cmd',
    "a\u202eb\u2066c\u200bd\ufeffe\U000e0041f\x00g\x1bh\x9fi",
    "𝓐😀👩‍👩‍👧‍👦漢字 \ud83d \ue0ff \U0010fffd ﷽ ẞ ŉ ǆ ﬁ",
)
_PIECES: Final = (
    "<", ">", "&", "/", "</", "/>", "<b>", "&lt;", "<para", "(", ")", "\\", "[", "]", "<<", ">>",
    "{", "}", "%", "$", "'", '"', "\n", "\r", "\t", " ", "  ", "obj", "stream", "Tj", "/URI", "/JS",
)  # fmt: skip
_RANGES: Final = (
    (0x20, 0x7E), (0x20, 0x7E), (0xA0, 0x17F), (0x180, 0x24F), (0x300, 0x36F), (0x370, 0x52F),
    (0x1E00, 0x1EFF), (0x2000, 0x20CF), (0x2100, 0x27BF), (0x00, 0x1F), (0x7F, 0x9F),
    (0xE00, 0xE5B), (0x900, 0x97F), (0x1100, 0x11FF), (0x3040, 0x30FF), (0x4E00, 0x4FFF),
    (0xD800, 0xDFFF), (0xE000, 0xE0FF), (0xFB00, 0xFB06), (0xFE00, 0xFE0F), (0xFFF0, 0xFFFF),
    (0x1F300, 0x1F6FF), (0x1D400, 0x1D4FF), (0xE0000, 0xE01EF), (0x10FF00, 0x10FFFF),
)  # fmt: skip


def generated(random: Random) -> str:
    """Make a text that nobody has thought of."""
    parts = []
    for _ in range(random.choice((1, 3, 8, 20, 60))):
        if random.random() < 0.3:
            parts.append(random.choice(_PIECES))
        else:
            first, last = random.choice(_RANGES)
            length = random.choice((1, 1, 2, 5))
            parts.append("".join(chr(random.randint(first, last)) for _ in range(length)))
    return "".join(parts)
