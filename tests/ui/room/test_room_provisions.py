"""The law behind an exception from consent is chosen from a list, by its ground and day."""

from dataclasses import replace

import pytest

from meetingapp.domain.consent import ConsentException, ExceptionBasis
from meetingapp.ui.widgets.room.a02_consent import ConsentForm
from tests.domain.jonas import jonas_case
from tests.ui.room.conftest import Show, opened


def form_of(show: Show) -> ConsentForm:
    screen = show(opened(case=replace(jonas_case(), consents=())), "A02")
    shown = screen._form()
    assert isinstance(shown, ConsentForm)
    return shown


@pytest.mark.parametrize("basis", list(ExceptionBasis))
def test_every_ground_offers_its_provisions(show: Show, basis: ExceptionBasis) -> None:
    form = form_of(show)
    assert not form.provisions.isVisibleTo(form)
    form.room.put("consent_exception", ConsentException(basis))
    form.refresh()
    assert not form.provisions.isHidden()
    assert form.provisions.seg.accessibleName().startswith("Lovhjemmel")


def test_the_chosen_provision_is_cited_and_shown_again(show: Show) -> None:
    form = form_of(show)
    form.room.put("consent_exception", ConsentException(ExceptionBasis.DUTY_TO_AVERT))
    form.refresh()
    form.provisions.seg.chosen.emit("strl196")
    exception = form.room.discussion.consent_exception
    assert exception is not None
    assert exception.legal_reference == "straffeloven § 196"
    form.refresh()
    assert form.provisions.seg.value == "strl196"


def test_what_is_written_by_hand_stays(show: Show) -> None:
    form = form_of(show)
    written = ConsentException(ExceptionBasis.EMERGENCY, legal_reference="en annen lov § 1")
    form.room.put("consent_exception", written)
    form.refresh()
    assert form.provisions.seg.value is None
    assert form.room.discussion.consent_exception == written
