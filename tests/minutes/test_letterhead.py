"""A logo: whatever file is chosen, a small plain picture or a clear sentence comes out."""

import io
import struct
import zlib
from collections.abc import Callable

import pytest
from PIL import Image

from meetingapp.document.blocks import Para
from meetingapp.errors import AppError
from meetingapp.minutes import render
from meetingapp.minutes.letterhead import read_logo
from tests.minutes.conftest import Make
from tests.minutes.everything import logo

GREEN = (13, 92, 73)


def picture(
    mode: str, colour: object, kind: str = "PNG", size: tuple[int, int] = (60, 40)
) -> bytes:
    written = io.BytesIO()
    Image.new(mode, size, colour).save(written, kind)  # type: ignore[arg-type] # any colour the mode has
    return written.getvalue()


def moving() -> bytes:
    frames = [Image.new("RGB", (20, 20), (number, 0, 0)) for number in (0, 90, 200)]
    written = io.BytesIO()
    frames[0].save(written, "PNG", save_all=True, append_images=frames[1:])
    return written.getvalue()


def claiming(width: int, height: int) -> bytes:
    """Write a PNG that says it is huge: the bomb is in what it would become, not in the file."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)

    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    dots = zlib.compress(bytes(2000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", dots) + chunk(b"IEND", b"")


def photo_with_a_place() -> bytes:
    exif = Image.Exif()
    exif[0x010E] = "Hemmelig gate 4"
    exif[0x0112] = 6  # turned on its side
    written = io.BytesIO()
    Image.new("RGB", (60, 40), GREEN).save(written, "JPEG", exif=exif)
    return written.getvalue()


GOOD: dict[str, Callable[[], bytes]] = {
    "plain colours": lambda: picture("RGB", GREEN),
    "a photo": lambda: picture("RGB", GREEN, "JPEG"),
    "colours for a press": lambda: picture("CMYK", (80, 10, 60, 40), "JPEG"),
    "grey": lambda: picture("L", 90),
    "sixteen bits of grey": lambda: picture("I;16", 30_000),
    "black and white": lambda: picture("1", 0),
    "a palette": lambda: picture("P", 7),
    "seen through": lambda: picture("RGBA", (*GREEN, 128)),
    "grey, seen through": lambda: picture("LA", (90, 128)),
    "as large as may be": lambda: picture("1", 0, size=(4000, 4000)),
    "one dot": lambda: picture("RGB", GREEN, size=(1, 1)),
}
BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "more than a megabyte": (lambda: picture("RGB", GREEN) + bytes(1_000_000), "too_large"),
    "too wide": (lambda: picture("1", 0, size=(4001, 10)), "too_wide"),
    "a bomb": (lambda: claiming(60_000, 60_000), "not_a_picture|too_wide"),
    "a moving picture": (moving, "moving"),
    "another kind of picture": (lambda: picture("RGB", GREEN, "BMP"), "not_a_picture"),
    "a moving picture of another kind": (lambda: picture("P", 7, "GIF"), "not_a_picture"),
    "no picture": (lambda: b"<svg onload='alert(1)'/>", "not_a_picture"),
    "nothing": (lambda: b"", "not_a_picture"),
    "a PDF": (lambda: b"%PDF-1.7\n" + bytes(900), "not_a_picture"),
    "half a picture": (lambda: picture("RGB", GREEN)[:60], "not_a_picture"),
    "half a photo": (lambda: picture("RGB", GREEN, "JPEG")[:400], "not_a_picture"),
    "dots that are not there": (lambda: claiming(100, 100), "not_a_picture"),
}


@pytest.mark.parametrize("make", GOOD.values(), ids=GOOD)
def test_a_picture_becomes_a_small_plain_one(make: Callable[[], bytes], of_blocks: Make) -> None:
    with Image.open(io.BytesIO(read_logo(make()))) as read:
        assert (read.format, read.mode) == ("PNG", "RGB")
        assert read.width <= 800
        assert read.height <= 240
        assert set(read.info) <= {"dpi"}
    assert render(of_blocks(Para("ok"))).startswith(b"%PDF")


@pytest.mark.parametrize(("make", "code"), BAD.values(), ids=BAD)
def test_a_bad_file_is_refused_with_a_sentence(make: Callable[[], bytes], code: str) -> None:
    with pytest.raises(AppError) as refused:
        read_logo(make())
    assert refused.value.code.removeprefix("letterhead.") in code.split("|")
    assert "{" not in str(refused.value)


def test_what_is_seen_through_is_white_as_paper() -> None:
    with Image.open(io.BytesIO(read_logo(picture("RGBA", (*GREEN, 0))))) as read:
        assert read.getpixel((3, 3)) == (255, 255, 255)
    with Image.open(io.BytesIO(read_logo(picture("RGBA", (0, 0, 0, 128))))) as read:
        assert read.getpixel((3, 3)) == (127, 127, 127)


def test_sixteen_bits_of_grey_stay_the_grey_they_were() -> None:
    with Image.open(io.BytesIO(read_logo(picture("I;16", 30_000)))) as read:
        [level, *_] = read.getpixel((3, 3))  # type: ignore[misc] # RGB has three of them
        assert level == pytest.approx(30_000 / 256, abs=2)


def test_nothing_else_of_the_file_is_kept_and_it_stands_upright() -> None:
    read = read_logo(photo_with_a_place())
    assert b"Hemmelig" not in read
    with Image.open(io.BytesIO(read)) as upright:
        assert upright.size == (40, 60)


def test_the_same_file_gives_the_same_picture() -> None:
    assert logo() == logo()
