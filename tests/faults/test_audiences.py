"""T70: a paragraph reaches nobody it is kept from, whatever is marked and whoever asks."""

from meetingapp.domain.leaks import Needles
from tests.document.copied import text_of
from tests.document.editions.traced import (
    is_open,
    outside,
    random_audience,
    traced,
    with_wishes,
)
from tests.faults.campaign import Campaign


def test_no_paragraph_reaches_whom_it_is_kept_from(campaign: Campaign) -> None:
    tried = campaign(
        "T70",
        "random marks, consents and readers of every shipped discussion: what is in the copy",
        short=40,
        full=2000,
    )
    checked = copies = 0
    while copies < tried.count:
        each = tried.random.choice(traced())
        told = with_wishes(each, tried.random)
        audience = random_audience(tried.random, told)
        if not is_open(told, audience):
            continue
        edited = told.edited(audience)
        text = text_of(told.document(audience, edited=edited))
        leaked = [mark for mark in outside(told, each.places, audience) if mark in text]
        assert leaked == [], f"{audience}: {[each.places[mark] for mark in leaked]}"
        assert Needles(edited.removed).in_text(text) == ()
        checked += sum(mark not in text for mark in each.places)
        copies += 1
    tried.held(f"0 paragraphs outside their audience; {checked} texts were left out")


def test_a_copy_that_nothing_is_kept_from_holds_the_marked_texts() -> None:
    """Else the campaign could not fail."""
    told = next(each for each in traced() if each.told.case.guardians)
    audience = next(iter(told.told.audiences()))
    shown = text_of(told.told.document(audience))
    assert sum(mark in shown for mark in told.places) > 20
