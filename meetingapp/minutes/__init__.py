"""Draws a document as an accessible archive file (PDF/A-2a and PDF/UA-1).

A document becomes *pieces* that know their height at a width and can be parted at a page end;
``paging`` sets them on pages; then, the number of pages known, they are drawn. ReportLab gives
fonts, canvas and file; breaking lines and pages is ours, so that no text, however long or odd,
can stop an export, and so that every mark on a page has its place in the structure tree.
"""

from meetingapp.minutes.printing import count_pages, render
from meetingapp.minutes.text import unprintable

__all__ = ["count_pages", "render", "unprintable"]
