"""Access: who can unlock the vault, and what I unlock it with myself."""

from functools import partial

from PySide6.QtWidgets import QWidget

from meetingapp.errors import AppError
from meetingapp.services.people_access import LeftBehind
from meetingapp.services.roles import Account
from meetingapp.ui.viewmodels.access import ROLE_MEANS, AccessList, AccessModel
from meetingapp.ui.viewmodels.person_choice import PersonChoice
from meetingapp.ui.widgets.access.code_form import CodeForm
from meetingapp.ui.widgets.access.forms import LetInForm, RoleForm, TakeOutForm
from meetingapp.ui.widgets.access.own_cards import CodeCard, KeyringCard, PassphraseCard
from meetingapp.ui.widgets.access.passphrase_form import PassphraseForm
from meetingapp.ui.widgets.avatar import Avatar, initials_of
from meetingapp.ui.widgets.button import Button
from meetingapp.ui.widgets.card import Card
from meetingapp.ui.widgets.columns import Columns
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column
from meetingapp.ui.widgets.list_row import ListRow
from meetingapp.ui.widgets.pill import Pill
from meetingapp.ui.widgets.row_list import RowList
from meetingapp.ui.widgets.said import Said
from meetingapp.ui.widgets.scroll_page import ScrollPage
from meetingapp.ui.wording import Say, plain
from meetingapp.ui.workplace import Workplace


class AccessScreen(ScrollPage):
    """Who manages access sees everybody; anybody else sees what is their own."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self.model = AccessModel(work, self)
        self.people = Card(lambda words: words("Who can unlock"))
        self.add = Button(lambda words: words("Let somebody in"), kind="link", icon_name="plus")
        self._rows = RowList()
        self.passphrase = PassphraseCard()
        self.keyring = KeyringCard()
        self.code = CodeCard()
        self.said = Said()
        self._entered = False
        self._passphrase_form: PassphraseForm | None = None
        self._code_form: CodeForm | None = None
        self._lay_out()
        self.add.clicked.connect(self._ask_in)
        self.passphrase.change.clicked.connect(self._ask_passphrase)
        self.keyring.tick.clicked.connect(lambda on: self.model.use_keyring(on=on))
        self.code.renew.clicked.connect(self.model.draw_code)
        self.model.loaded.connect(self._show)
        self.model.done.connect(self._done)
        self.model.failed.connect(self._failed)
        self.model.code_ready.connect(self._ask_code)
        self.model.left_behind.connect(self._ask_out)
        self.model.load()

    def _show(self, found: AccessList) -> None:
        lines = [self._row(account, found.me) for account in found.people]
        self._rows.show_rows(lines)
        before: QWidget = self.add
        for line in lines:  # made later than what stands beside them, but they come first
            self.setTabOrder(before, line)
            before = line
        self.people.set_count(len(found.people))
        if not self._entered:
            self._entered = True
            (self.add if self.model.may_manage else self.passphrase.change).setFocus()
        self.keyring.show_state(on=found.keyring)

    def _row(self, account: Account, me: Account) -> ListRow:
        line = ListRow(
            plain(account.name or account.person),
            _described(account),
            Avatar(initials_of(account.name), size=34),
        )
        if account.person == me.person:
            line.add_right(Pill(lambda words: words("You"), "accent"))
            line.opened.connect(self._say_own_role)
        else:
            line.opened.connect(partial(self._ask_role, account))
        return line

    def _say_own_role(self) -> None:
        self.said.say(
            lambda words: words("Nobody changes their own role. Ask another leader to do it.")
        )

    def _ask_in(self) -> None:
        today = self._work.today()
        people = [
            PersonChoice(one.id, one.name, one.ref(today).role)
            for one in self.model.without_access()
        ]
        form = LetInForm(self.window(), people, self.model.roles(), self.model.missing)
        known = {one.id: one for one in self.model.without_access()}
        form.written.connect(
            lambda person, role, words: self.model.let_in(known[person], role, words)
        )
        form.open()

    def _ask_role(self, account: Account) -> None:
        form = RoleForm(self.window(), account, self.model.roles())
        form.written.connect(partial(self.model.change_role, account))
        form.take_out.connect(partial(self.model.ask_left_behind, account))
        form.open()

    def _ask_out(self, account: Account, left: LeftBehind) -> None:
        successors = [PersonChoice(o.person, o.name, "") for o in self.model.successors(account)]
        form = TakeOutForm(self.window(), account.name, left, successors)
        form.written.connect(partial(self.model.take_out, account))
        form.open()

    def _ask_passphrase(self) -> None:
        self._passphrase_form = PassphraseForm(self.window(), self.model.missing)
        self._passphrase_form.written.connect(self.model.change_passphrase)
        self._passphrase_form.finished.connect(self._forget_forms)
        self._passphrase_form.open()

    def _ask_code(self) -> None:
        self._code_form = CodeForm(self.window(), self.model.code)
        self._code_form.finished_back.connect(self.model.keep_code)
        self._code_form.finished.connect(self._forget_forms)
        self._code_form.open()

    def _forget_forms(self) -> None:
        self._passphrase_form = self._code_form = None

    def _done(self, say: Say) -> None:
        for form in (self._passphrase_form, self._code_form):
            if form is not None:
                form.accept()
        self._work.state.announce("people")
        self.said.say(say)

    def _failed(self, error: AppError) -> None:
        say: Say = lambda words: words.error(error)  # noqa: E731 - said again in each language
        for form in (self._passphrase_form, self._code_form):
            if form is not None:
                form.refuse(say)
                return
        self.said.say_trouble(say)
        if self.model.found is not None:
            self.keyring.show_state(on=self.model.found.keyring)

    def _lay_out(self) -> None:
        manages = self.model.may_manage
        titles = column(gap=2)
        titles.addWidget(Label(_title(manages=manages), "h1"))
        titles.addWidget(Label(_subtitle(manages=manages), "body2", wrap=True))
        self.body.addLayout(titles)
        self.body.addWidget(self.said)
        self.people.header.addWidget(self.add)
        self.people.body.addWidget(self._rows)
        own = QWidget()
        right = column(own, gap=16)
        right.addWidget(self.passphrase)
        right.addWidget(self.keyring)
        right.addWidget(self.code)
        right.addStretch(1)
        if not self.model.may_renew:
            self.code.hide()
        if not manages:
            self.people.hide()
            self.body.addWidget(own)
        else:
            left = QWidget()
            for_left = column(left, gap=16)
            for_left.addWidget(self.people)
            for_left.addStretch(1)
            self.body.addWidget(Columns((left, own), (31, 20), least=860))
        self.body.addStretch(1)


def _title(*, manages: bool) -> Say:
    if manages:
        return lambda words: words("Access")
    return lambda words: words("My passphrase")


def _subtitle(*, manages: bool) -> Say:
    if manages:
        return lambda words: words("Everybody has a passphrase of their own, and one role.")
    return lambda words: words("What you unlock Samråd with.")


def _described(account: Account) -> Say:
    means = ROLE_MEANS[account.role]
    return lambda words: (
        f"{words.code(account.role)[:1].upper()}{words.code(account.role)[1:]} · {means(words)}"
    )
