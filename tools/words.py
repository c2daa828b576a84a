"""Finds every English sentence in the code, and puts new ones into nb.po and nn.po.

The suite uses ``marked`` to hold the Norwegian catalogues complete.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from babel.messages import Catalog, pofile

ROOT: Final = Path(__file__).resolve().parent.parent
CATALOGUES: Final = ROOT / "resources" / "words"
MARKS: Final = frozenset(
    {
        *("sentence", "term", "words", "_words"),
        "self",  # inside Words itself
    }
)
"""Calls whose first argument is a sentence: ``words("…")``."""

_HEADER: Final = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence in the code: one form, or two when it goes by number."""

    place: str
    forms: tuple[str, ...]
    context: str | None = None

    @property
    def message(self) -> str | tuple[str, ...]:
        """The sentence as a catalogue keys it."""
        return self.forms if len(self.forms) > 1 else self.forms[0]


def marked() -> Iterator[Marked]:
    """Give each marked sentence. Read from the syntax tree: f-strings hide nothing from it."""
    for file in sorted((ROOT / "meetingapp").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                place = f"{file.relative_to(ROOT)}:{node.lineno}"
                match node.func, [a.value for a in node.args if isinstance(a, ast.Constant)]:
                    case ast.Attribute(attr="plural"), [str(one), str(many)]:
                        yield Marked(place, (one, many))
                    case ast.Attribute(attr="in_context"), [str(context), str(text)]:
                        yield Marked(place, (text,), context)
                    case ast.Name(id=name) | ast.Attribute(attr=name), [str(text)] if name in MARKS:
                        yield Marked(place, (text,))


def read(language: str) -> Catalog:
    """Read one Norwegian catalogue."""
    with (CATALOGUES / f"{language}.po").open("rb") as file:
        return pofile.read_po(file, charset="utf-8")


def write(language: str, catalogue: Catalog) -> None:
    """Write a catalogue sorted and without line numbers, so that changes are easy to read."""
    file = CATALOGUES / f"{language}.po"
    with file.open("wb") as out:
        out.write(_HEADER.format(language=language).encode())
        pofile.write_po(
            out, catalogue, width=0, sort_output=True, omit_header=True, no_location=True
        )


def main() -> None:
    """Add what is new, untranslated; what is there stays as it is."""
    for language in ("nb", "nn"):
        catalogue = read(language)
        new = [one for one in marked() if catalogue.get(one.message, one.context) is None]
        for one in new:
            catalogue.add(one.message, context=one.context)
        write(language, catalogue)
        print(f"{language}.po: {len(new)} new")


if __name__ == "__main__":
    main()
