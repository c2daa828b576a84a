"""What a finished copy is searched for: what was left out, and is not said by the copy anyway."""

from collections.abc import Callable
from typing import Final

from meetingapp.document.blocks import Document
from meetingapp.document.plain import texts
from meetingapp.domain.audience import Audience, Edition
from meetingapp.domain.editions.edited import Edited
from meetingapp.domain.editions.texts import NAMES, texts_of, with_texts
from meetingapp.domain.leaks import Needles, to_look_for
from meetingapp.domain.meeting import Sitting

_UNSAID: Final = "…"


def needles_for(
    edited: Edited, audience: Audience, write: Callable[[Sitting], Document]
) -> tuple[str, ...]:
    """Give what the file must not hold.

    A piece of a text that was left out is no secret where a text that was kept says the same, nor
    where Samråd itself says it (“foresatt”): what the copy says with every kept text blotted out
    are our own words. A name left out of an ANON copy is searched for as it is, whatever was kept.

    Args:
        edited: what the audience may read, and what was taken out.
        audience: for whom.
        write: makes the document of the copy out of a sitting.
    """
    if not edited.removed:
        return ()
    own = tuple(texts(write(with_texts(edited.sitting, _blotted))))
    pieces = to_look_for(edited.removed, (*(text for _, _, text in texts_of(edited.sitting)), *own))
    if audience.edition is not Edition.ANON:
        return pieces
    ours = frozenset(Needles(edited.removed).in_text("\n".join(own)))
    return tuple(dict.fromkeys((*(text for text in edited.removed if text not in ours), *pieces)))


def _blotted(name: str, text: str) -> str:
    """Keep names, which stand inside our own sentences, and nothing else."""
    return text if name in NAMES else _UNSAID
