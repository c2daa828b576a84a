"""Reads the syntax of a PDF: enough to find every text in it, whoever wrote the file.

The file is read from its first byte to its last, not by its table of contents: what no page leads
to any more is found too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeAlias

_TOKEN: Final = re.compile(
    rb"(?P<space>[\0\t\n\f\r ]+)|(?P<comment>%[^\r\n]*)|(?P<open><<)|(?P<close>>>)"
    rb"|(?P<hex><[0-9A-Fa-f\0\t\n\f\r ]*>)|(?P<array>\[)|(?P<end>\])"
    rb"|(?P<name>/[^\0\t\n\f\r ()<>\[\]{}/%]*)|(?P<literal>\()"
    rb"|(?P<word>[^\0\t\n\f\r ()<>\[\]{}/%]+)|(?P<odd>.)",
    re.DOTALL,
)
_REFERENCE: Final = re.compile(rb"(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+R(?![A-Za-z])")
_NUMBER: Final = re.compile(rb"[+-]\d+")
_NAMED: Final = re.compile(rb"#([0-9A-Fa-f]{2})")
_LITERAL: Final = re.compile(rb"[^()\\\r]+|[()]|\r\n?|\\(?:[0-7]{1,3}|\r\n|.)", re.DOTALL)
_MEANT: Final = {
    b"n": b"\n",
    b"r": b"\r",
    b"t": b"\t",
    b"b": b"\b",
    b"f": b"\f",
    b"\n": b"",
    b"\r": b"",
    b"\r\n": b"",
}
_DEEPEST: Final = 200


class Reference(NamedTuple):
    """A value that stands elsewhere, by the number of its object."""

    number: int


class Word(NamedTuple):
    """A keyword or an operator; a number with decimals is one too."""

    text: str


Value: TypeAlias = "dict[str, Value] | list[Value] | bytes | str | int | Reference | Word"
"""A name is a ``str``, a string is ``bytes``."""


class NotSyntaxError(ValueError):
    """What stands there is no PDF we can read."""


@dataclass(slots=True)
class Reader:
    """Reads value after value of ``data``; comments passed by are kept, for they are text too."""

    data: bytes
    at: int = 0
    comments: list[bytes] = field(default_factory=list)

    def values(self) -> Iterator[Value]:
        """Give every value to the end of the data; brackets that close nothing are passed over."""
        while (token := self._next()) is not None:
            if token.lastgroup not in ("close", "end", "odd"):
                yield self._value(token, 0)

    def value(self) -> Value:
        """Read one value.

        Raises:
            NotSyntaxError: there is none.
        """
        token = self._next()
        if token is None:
            raise NotSyntaxError
        return self._value(token, 0)

    def _next(self) -> re.Match[bytes] | None:
        while token := _TOKEN.match(self.data, self.at):
            self.at = token.end()
            if token.lastgroup == "comment":
                self.comments.append(token[0])
            elif token.lastgroup != "space":
                return token
        return None

    def _value(self, token: re.Match[bytes], depth: int) -> Value:
        if depth > _DEEPEST:
            raise NotSyntaxError
        match token.lastgroup:
            case "open":
                return self._dictionary(depth)
            case "array":
                return list(self._until("end", depth))
            case "hex":
                digits = re.sub(rb"[^0-9A-Fa-f]", b"", token[0]).decode()
                return bytes.fromhex(digits + "0" * (len(digits) % 2))
            case "literal":
                return self._literal()
            case "name":
                raw = _NAMED.sub(lambda found: bytes.fromhex(found[1].decode()), token[0][1:])
                return raw.decode("utf-8", "replace")
            case "word":
                return self._word(token)
        raise NotSyntaxError

    def _word(self, token: re.Match[bytes]) -> Value:
        written = token[0]
        if written.isdigit():
            if reference := _REFERENCE.match(self.data, token.start()):
                self.at = reference.end()
                return Reference(int(reference[1]))
            return int(written)
        return int(written) if _NUMBER.fullmatch(written) else Word(written.decode("latin-1"))

    def _dictionary(self, depth: int) -> dict[str, Value]:
        parts = list(self._until("close", depth))
        return {str(key): value for key, value in zip(parts[::2], parts[1::2], strict=False)}

    def _until(self, closing: str, depth: int) -> Iterator[Value]:
        while token := self._next():
            if token.lastgroup == closing:
                return
            yield self._value(token, depth + 1)
        raise NotSyntaxError

    def _literal(self) -> bytes:
        parts: list[bytes] = []
        open_ = 1
        while found := _LITERAL.match(self.data, self.at):
            self.at = found.end()
            part = found[0]
            open_ += (part == b"(") - (part == b")")
            if not open_:
                return b"".join(parts)
            parts.append(_unescaped(part))
        raise NotSyntaxError


def _unescaped(part: bytes) -> bytes:
    if not part.startswith(b"\\"):
        return b"\n" if part in (b"\r", b"\r\n") else part
    after = part[1:]
    if after[:1].isdigit() and after[:1] < b"8":
        return bytes([int(after, 8) & 0xFF])
    return _MEANT.get(after, after)
