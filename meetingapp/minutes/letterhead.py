"""Reads a municipality's logo safely: whatever file is chosen, a plain small picture comes out.

The picture is decoded once, here, when it is chosen. What is kept is written anew from its dots:
nothing else of the file, such as where and by whom a photo was taken, is kept with it.
"""

import io
import warnings
from typing import Final

from PIL import Image, ImageOps

from meetingapp.errors import AppError

_LARGEST: Final = 1_000_000
_WIDEST: Final = 4000
_KEPT: Final = (800, 240)
"""So many dots are twice what the best office printer shows at the size it is printed in."""
_KINDS: Final = ("PNG", "JPEG")
_WHITE: Final = (255, 255, 255, 255)


def read_logo(content: bytes) -> bytes:
    """Give the picture as a PNG in plain colours, on white, as small as print allows.

    Raises:
        AppError: ``letterhead.too_large``: more than 1 MB;
            ``letterhead.not_a_picture``: no PNG or JPEG, or a broken one;
            ``letterhead.too_wide``: more than 4000 dots a side;
            ``letterhead.moving``: several pictures in one.
    """
    if len(content) > _LARGEST:
        raise AppError("letterhead.too_large", size=f"{len(content) / 1_000_000:.1f}")
    picture = _flat(content)
    picture.thumbnail(_KEPT, Image.Resampling.LANCZOS)
    written = io.BytesIO()
    picture.save(written, "PNG", optimize=True)
    return written.getvalue()


def _flat(content: bytes) -> Image.Image:
    """Decode the picture; what it says of its size is believed before a single dot is read."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what is odd about a file is met below, as an error
            with Image.open(io.BytesIO(content), formats=_KINDS) as opened:
                if max(opened.size) > _WIDEST:
                    width, height = opened.size
                    raise AppError("letterhead.too_wide", width=width, height=height)
                if getattr(opened, "n_frames", 1) > 1:
                    raise AppError("letterhead.moving")
                opened.load()
                return _on_white(ImageOps.exif_transpose(opened))
    except (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError) as fault:
        raise AppError("letterhead.not_a_picture") from fault


def _on_white(picture: Image.Image) -> Image.Image:
    """Give plain colours: what is seen through is white, as the paper is."""
    if picture.has_transparency_data:
        seen = picture.convert("RGBA")
        ground = Image.new("RGBA", seen.size, _WHITE)
        ground.alpha_composite(seen)
        return ground.convert("RGB")
    if picture.mode.startswith(
        "I"
    ):  # sixteen bits of grey, which a plain change would cut to white
        return picture.convert("I").point(lambda dot: dot / 256).convert("L").convert("RGB")
    return picture.convert("RGB")
