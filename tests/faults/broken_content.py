"""Content of files as a bad disk, an idle hand or a hostile one would leave it."""

import json
from collections.abc import Iterator
from random import Random

DEEP = 100_000


def endless(content: bytes) -> Iterator[bytes]:
    """Give content nobody means: too deep, too long, of no encoding, of no end."""
    yield b""
    yield b"\x00" * 10_000
    yield b"\xff\xfe" + b"a\x00" * 1000
    for opening in (b"[", b'{"a":', b'{"seq":[', b'[{"slots":'):
        yield opening * DEEP
    yield b"9" * 5000
    yield b"-" + b"9" * 400
    for number in (
        b"9" * 5000,
        b"1" + b"0" * 400,
        b"1e999",
        b"-1e999",
        b"NaN",
        b"Infinity",
        b"true",
    ):
        yield from with_numbers(content, number)
    yield content.replace(b'"', b'"\\ud800', 9)
    yield content.replace(b'"', b'"\\u0000../../', 9)
    yield content + content
    yield content * 50
    yield b'{"a": "' + b"x" * 30_000_000 + b'"}'
    for day in (b"0001-01-01T00:00:00+23:59", b"9999-12-31T23:59:59-23:59", b"2026-11-22"):
        yield with_days(content, day)


def with_numbers(content: bytes, number: bytes) -> Iterator[bytes]:
    """Put ``number`` in the place of each number of a JSON file, one at a time."""
    at = 0
    while at < len(content):
        if content[at : at + 2] in (b": ", b":\t") or content[at : at + 1] in (b":", b"["):
            start = at + 1 + (content[at + 1 : at + 2] == b" ")
            end = start
            while end < len(content) and content[end : end + 1] in b"0123456789.-":
                end += 1
            if end > start:
                yield content[:start] + number + content[end:]
            at = max(end, at + 1)
        else:
            at += 1


def with_days(content: bytes, day: bytes) -> bytes:
    tree = json.loads(content)
    if isinstance(tree, dict) and "made_at" in tree:
        tree["made_at"] = day.decode()
    return json.dumps(tree).encode()


def mutated(content: bytes, random: Random) -> bytes:
    """Change a few bytes as a bad disk or an idle hand would."""
    changed = bytearray(content)
    for _ in range(random.choice((1, 1, 2, 5))):
        at = random.randrange(len(changed) + 1)
        match random.randrange(6):
            case 0:
                changed[at : at + 1] = bytes([random.randrange(256)])
            case 1:
                del changed[at : at + random.randrange(40)]
            case 2:
                changed[at:at] = changed[: random.randrange(200)]
            case 3:
                changed[at:at] = random.choice((b"{", b"[", b"]", b'"', b"null", b"1e9", b"\xc3"))
            case 4:
                changed[at : at + 4] = random.choice((b"true", b"null", b"1234", b'"" ,'))
            case _:
                del changed[at:]
        if not changed:
            break
    return bytes(changed)
