import pytest

from meetingapp import paths
from meetingapp.ui.tokens import Mode, colours, contrast, required_contrasts, sizes


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize(("ink", "ground", "least"), required_contrasts())
def test_what_is_drawn_can_be_told_from_its_ground(
    mode: Mode, ink: str, ground: str, least: float
) -> None:
    values = colours(mode)
    found = contrast(values[ink], values[ground])
    assert found >= least, f"{ink} on {ground} in {mode}: {found:.2f}"


def test_both_modes_have_the_same_names() -> None:
    assert colours(Mode.LIGHT).keys() == colours(Mode.DARK).keys()


def test_no_colour_has_the_name_of_a_size() -> None:
    assert not colours(Mode.LIGHT).keys() & sizes(1.0).keys()


@pytest.mark.parametrize("mode", Mode)
def test_the_tick_of_the_stylesheet_has_the_colour_of_the_theme(mode: Mode) -> None:
    drawn = (paths.resources() / "theme" / f"check-{mode}.svg").read_text("utf-8")
    assert f'stroke="{colours(mode)["on_accent"]}"' in drawn


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_large_text_makes_the_controls_grow_but_not_their_corners() -> None:
    assert sizes(2.0)["control"] == 2 * sizes(1.0)["control"]
    assert sizes(2.0)["r_md"] == sizes(1.0)["r_md"]
