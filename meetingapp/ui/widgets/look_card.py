"""How the screens look and speak: language, light or dark, and how large the text is."""

from typing import Final

from meetingapp.ui.state import AppState
from meetingapp.ui.theme import theme
from meetingapp.ui.tokens import Look
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import plain, wording
from meetingapp.words import Language, Words

_SIZES: Final = (100, 125, 150, 175, 200)


class LookCard(Card):
    """Everything here counts at once, on this computer alone."""

    def __init__(self, state: AppState) -> None:
        super().__init__(lambda words: words("Language and look"), margins=(16, 4, 16, 16))
        self._state = state
        self.language = Seg(
            _language,
            (
                Option(Language.NB, plain("Bokmål")),
                Option(Language.NN, plain("Nynorsk")),
                Option(Language.EN, plain("English")),
            ),
            advance=False,
        )
        self.look = Seg(
            _look,
            (
                Option(Look.SYSTEM, lambda words: words("As the computer")),
                Option(Look.LIGHT, lambda words: words("Light")),
                Option(Look.DARK, lambda words: words("Dark")),
            ),
            advance=False,
        )
        self.text_size = Seg(_size, (), advance=False)
        self.body.setSpacing(12)
        self.body.addWidget(Field(_language, self.language))
        self.body.addWidget(Field(_look, self.look))
        self.body.addWidget(Field(_size, self.text_size))
        self.body.addWidget(
            Label(
                lambda words: words(
                    "Ctrl++ and Ctrl+- make the text larger or smaller on every screen."
                ),
                "small",
                wrap=True,
            )
        )
        self.language.chosen.connect(lambda value: state.use_language(Language(value)))
        self.look.chosen.connect(lambda value: theme.use(Look(value)))
        self.text_size.chosen.connect(lambda value: theme.apply(scale=int(value) / 100))
        wording.changed.connect(self._follow)
        theme.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.language.set_value(self._state.language)
        self.look.set_value(theme.look)
        now = round(theme.scale * 100)
        wanted = [str(size) for size in sorted({*_SIZES, now})]
        if [each.value for each in self.text_size.options] != wanted:
            self.text_size.set_options([Option(each, plain(f"{each} %")) for each in wanted])
        self.text_size.set_value(str(now))


def _language(words: Words) -> str:
    return words("Language of the screens")


def _look(words: Words) -> str:
    return words("Light or dark")


def _size(words: Words) -> str:
    return words("Text size")
