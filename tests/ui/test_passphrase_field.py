"""The eye of a secret: it grows with the text, stands inside the field, and says what it does."""

import pytest
from pytestqt.qtbot import QtBot

from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.button import IconButton
from meetingapp.ui.widgets.passphrase_field import PassphraseField
from meetingapp.ui.wording import plain


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_eye_is_as_large_as_the_text_and_shows_what_is_typed(
    qtbot: QtBot, scale: float
) -> None:
    theme.apply(scale=scale)
    field = PassphraseField(plain("Passfrase"))
    qtbot.addWidget(field)
    theme.dress(field)
    field.resize(400, field.sizeHint().height())
    field.show()
    qtbot.waitExposed(field)
    field.setText("blåbær på taket")
    (eye,) = field.findChildren(IconButton)
    assert eye.iconSize().height() == round(16 * scale)
    assert field.rect().contains(eye.geometry())
    assert field.displayText() != field.text()
    said = eye.accessibleName()
    eye.click()
    assert field.displayText() == field.text()
    assert eye.accessibleName() != said
    theme.apply(scale=1.0)
