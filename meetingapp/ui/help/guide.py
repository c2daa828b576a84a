"""The user guide, and after it the reference, to be read and searched. They are in bokmål."""

import re
from typing import Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QTextBrowser, QWidget
from typing_extensions import override

from meetingapp import paths
from meetingapp.ui.theme import theme
from meetingapp.ui.widgets.dialog import Dialog
from meetingapp.ui.widgets.label import Label
from meetingapp.ui.widgets.layouts import column, row
from meetingapp.ui.wording import plain, wording

_EDGE: Final = 48
_CONTENTS: Final = 264
_HEADING: Final = re.compile(r"^(#{1,3}) (.+)$", re.MULTILINE)
_PICTURE: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
_INDENT: Final = "    "
_PICTURES: Final = re.compile(r"images/[a-z0-9-]+\.png")


def both() -> str:
    """Read the guide and the reference, one after the other."""
    return "\n\n".join(each.read_text("utf-8") for each in (paths.guide(), paths.reference()))


class GuidePage(QTextBrowser):
    """The text with its pictures, which take the width there is. It opens nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self._show()
        theme.changed.connect(self._show)

    def _show(self) -> None:
        self.document().setDefaultFont(theme.font("md"))
        self.setMarkdown(both())
        self._give_room()

    def _give_room(self) -> None:
        """Put air between the paragraphs, and above the headings."""
        block = self.document().begin()
        while block.isValid():
            cursor, look = QTextCursor(block), block.blockFormat()
            goes_on = block.textList() is not None and block.next().textList() is not None
            look.setTopMargin(theme.px(18 if look.headingLevel() else 0))
            look.setBottomMargin(theme.px(3 if goes_on else 8))
            is_picture = block.text() == _PICTURE
            look.setLineHeight(
                100 if is_picture else 128,
                QTextBlockFormat.LineHeightTypes.ProportionalHeight.value,
            )
            cursor.setBlockFormat(look)
            block = block.next()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    @override
    def loadResource(self, type_: int, name: QUrl | str) -> object:
        """Read a picture of the guide, as wide as there is room for; nothing else is read."""
        wanted = name.toString() if isinstance(name, QUrl) else name
        if type_ != QTextDocument.ResourceType.ImageResource or not _PICTURES.fullmatch(wanted):
            return None
        picture = QImage(str(paths.guide().parent / wanted))
        wide = self.viewport().width() - theme.px(24)
        if 0 < wide < picture.width():
            return picture.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
        return picture

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            at = self.verticalScrollBar().value()
            self._show()
            self.verticalScrollBar().setValue(at)


class Guide(Dialog):
    """Contents at the left, the text at the right, and a field that finds in it (Ctrl+F)."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, lambda words: words("User guide"))
        self.contents = QListWidget()
        self.text = GuidePage()
        self.sought = QLineEdit()  # a plain field: what stands in it is not taken along at a lock
        self.found = Label(plain(""), "small")
        self._fill_contents()
        self._lay_out()
        wording.changed.connect(self._name)
        self._name()
        self.contents.itemActivated.connect(self._go_to)
        self.contents.itemClicked.connect(self._go_to)
        self.text.anchorClicked.connect(self._follow)
        self.sought.textEdited.connect(lambda _: self._find(anew=True))
        self.sought.returnPressed.connect(self._find)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self._start_finding)
        QShortcut(QKeySequence("F3"), self).activated.connect(self._find)
        close = self.add_close()
        close.setDefault(False)  # Enter opens a chapter, or finds the next place
        close.setAutoDefault(False)
        self.sought.setFocus()

    def _lay_out(self) -> None:
        head = row(gap=12)
        head.addWidget(self.sought, 1)
        head.addWidget(self.found)
        self.body.addLayout(head)
        sides = row(gap=16)
        left = column()
        left.addWidget(self.contents, 1)
        sides.addLayout(left)
        sides.addWidget(self.text, 1)
        self.body.addLayout(sides, 1)
        self.contents.setFixedWidth(theme.px(_CONTENTS))
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents.setFont(theme.font("sm"))
        window = self.parentWidget()
        if window is not None:
            wide = min(theme.px(1080), window.width() - _EDGE)
            self.resize(wide, window.height() - _EDGE)

    def _name(self) -> None:
        for say in (self.sought.setAccessibleName, self.sought.setPlaceholderText):
            say(wording.words("Find in the user guide"))
        self.contents.setAccessibleName(wording.words("Contents"))
        self.text.setAccessibleName(wording.words("User guide"))

    def _fill_contents(self) -> None:
        for level, title in _HEADING.findall(both()):
            item = QListWidgetItem(_INDENT * (len(level) - 1) + title)
            item.setData(Qt.ItemDataRole.UserRole, title)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, title)
            self.contents.addItem(item)

    def _go_to(self, item: QListWidgetItem) -> None:
        self._show_chapter(item.data(Qt.ItemDataRole.UserRole))

    def _follow(self, link: QUrl) -> None:
        """Go to the other of the two, which stands in the same text; nothing else is opened."""
        for each in (paths.guide(), paths.reference()):
            if each.name == link.toString():
                title = _HEADING.search(each.read_text("utf-8"))
                self._show_chapter(title.group(2) if title else "")

    def _show_chapter(self, title: str) -> None:
        """Show a chapter from its heading."""
        block = self.text.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and block.text() == title:
                self.text.setTextCursor(QTextCursor(self.text.document().lastBlock()))
                self.text.setTextCursor(QTextCursor(block))
                bar, top = self.text.verticalScrollBar(), self.text.cursorRect().top()
                bar.setValue(bar.value() + top - theme.px(8))
                return
            block = block.next()

    def _start_finding(self) -> None:
        self.sought.setFocus()
        self.sought.selectAll()

    def _find(self, *, anew: bool = False) -> None:
        """Mark the next place where the words stand; after the last comes the first."""
        wanted = self.sought.text()
        self.found.set_say(plain(""))
        if not wanted:
            return
        if anew:
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
        if self.text.find(wanted):
            return
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        if not self.text.find(wanted):
            self.found.set_say(lambda words: words("Not found"))
