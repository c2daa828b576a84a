"""Whatever was written and whoever reads it: what was taken out stands in no text of the copy."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetingapp.domain.leaks import Needles
from meetingapp.words import Language
from tests.document.copied import Finalised, text_of
from tests.document.editions.drawn import complete
from tests.document.editions.traced import is_open

_FEW = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@_FEW
@given(complete(), st.data(), st.sampled_from(Language))
def test_no_removed_text_is_in_any_text_of_a_copy(
    told: Finalised, data: st.DataObject, language: Language
) -> None:
    audience = data.draw(st.sampled_from(list(told.audiences())))
    if not is_open(told, audience):
        return
    edited = told.edited(audience)
    written = text_of(told.document(audience, language, edited=edited))
    assert Needles(edited.removed).in_text(written) == ()
