"""Norwegian for Qt's own buttons, menus and file dialogs. Qt ships nynorsk but no bokmål."""

import tomllib
from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator
from typing_extensions import override

from meetingapp import paths
from meetingapp.ui.wording import wording
from meetingapp.words import Language


@cache
def _texts() -> Mapping[str, list[str]]:
    with (paths.resources() / "words" / "qt.toml").open("rb") as opened:
        return tomllib.load(opened)


class QtWords(QTranslator):
    """Answers Qt's own texts from our list. A text that is not there stays English."""

    @override
    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        found = _texts().get(sourceText)
        language = wording.words.language
        if found is None or language is Language.EN:
            return sourceText  # an empty answer would blank the text
        return found[0 if language is Language.NB else 1]

    @override
    def isEmpty(self) -> bool:
        return False


class QtLanguage(QObject):
    """Keeps Qt's texts and its way of writing dates in the language of the screens."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words = QtWords(self)
        wording.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Install the texts anew, which makes Qt ask for every one of them again."""
        names = {Language.NB: "nb_NO", Language.NN: "nn_NO", Language.EN: "en_GB"}
        QLocale.setDefault(QLocale(names[wording.words.language]))
        QCoreApplication.removeTranslator(self._words)
        QCoreApplication.installTranslator(self._words)
