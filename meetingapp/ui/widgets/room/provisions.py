"""The provisions that may carry an exception from consent: chosen instead of remembered."""

from datetime import date

from PySide6.QtCore import Signal

from meetingapp.domain.consent import ExceptionBasis
from meetingapp.domain.legal import LegalReference
from meetingapp.services.legal import references_for
from meetingapp.ui.widgets.choice import Option
from meetingapp.ui.widgets.field import Field
from meetingapp.ui.widgets.seg import Seg
from meetingapp.ui.wording import Say, wording


class Provisions(Field):
    """Offers what is in force on the day of the meeting. ``cited`` carries the one chosen."""

    cited = Signal(str)

    def __init__(self) -> None:
        self._seg = Seg(lambda words: words("Provision"), (), advance=False)
        super().__init__(lambda words: words("Provision"), self._seg)
        self._found: tuple[LegalReference, ...] = ()
        self._seg.chosen.connect(self._cite)
        self.hide()

    @property
    def seg(self) -> Seg:
        """Return the choice itself."""
        return self._seg

    def show_basis(self, basis: ExceptionBasis | None, cited: str, day: date) -> None:
        """Offer the provisions of a ground, and show which of them is cited."""
        found = references_for(basis, day) if basis is not None else ()
        if found != self._found:
            self._found = found
            self._seg.set_options([Option(each.key, _cited(each)) for each in found])
        mine = next((each.key for each in found if cited in each.cite.values()), None)
        self._seg.set_value(mine)
        self.setVisible(bool(found))

    def _cite(self, key: str) -> None:
        found = next(each for each in self._found if each.key == key)
        self.cited.emit(found.cite[wording.words.language])


def _cited(reference: LegalReference) -> Say:
    return lambda words: reference.cite[words.language]
