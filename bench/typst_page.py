"""Our HTML of a document as typst reads it: headings, texts, lists and tables. No charts."""

import re
from html.parser import HTMLParser
from typing import Final

from typing_extensions import override

_SPECIAL: Final = re.compile(r"([\\#$*_`<>@\[\]=+\-/~\"'])")
_HEAD: Final = """#set document(title: "Referat")
#set page(paper: "a4", margin: 20mm, footer: context align(center, counter(page).display()))
#set text(font: "Source Sans 3", size: 10.5pt, lang: "nb")
#set par(justify: false)
#title()
"""
_BLOCKS: Final = frozenset({"h1", "h2", "h3", "p", "dt", "dd", "li", "blockquote", "th", "td"})
_LEVELS: Final = {"h1": "=", "h2": "==", "h3": "==="}


def typst_page(html: str) -> str:
    """Write what stands on a page of ours as a page of typst."""
    scribe = _Scribe()
    scribe.feed(html[html.index("<main") : html.index("</main>")])
    return _HEAD + "".join(scribe.written)


class _Scribe(HTMLParser):
    """Writes block after block; a table when all its rows are known."""

    def __init__(self) -> None:
        super().__init__()
        self.written: list[str] = []
        self._text: list[str] = []
        self._rows: list[list[str]] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._rows = []
        elif tag == "tr":
            self._rows.append([])
        elif tag == "br":
            self._text.append(" \\ ")
        elif tag in _BLOCKS:
            self._text = []

    @override
    def handle_data(self, data: str) -> None:
        self._text.append(_SPECIAL.sub(r"\\\1", data))

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self._write_table()
        elif tag in _BLOCKS:
            text = "".join(self._text).strip().replace("\n", " ")
            self._text = []
            self._write(tag, text)

    def _write(self, tag: str, text: str) -> None:
        if tag in {"th", "td"}:
            self._rows[-1].append(f"[{text}]")
        elif tag in _LEVELS:
            self.written.append(f"\n{_LEVELS[tag]} {text}\n")
        elif text:
            mark = {"dt": f"*{text}*", "li": f"- {text}", "dd": f"#pad(left: 4mm)[{text}]"}
            self.written.append(f"\n{mark.get(tag, text)}\n")

    def _write_table(self) -> None:
        rows = [row for row in self._rows if row]
        if not rows:
            return
        columns = max(map(len, rows))
        head, *body = [", ".join(row) for row in rows]
        lines = "".join(f"  {row},\n" for row in body)
        self.written.append(
            f"\n#table(columns: {columns}, stroke: 0.4pt,\n  table.header({head}),\n{lines})\n"
        )
