"""The first start: who I am, the recovery code, and the same code asked back."""

from meetingapp.ui.screens.first_start.screen import FirstStartScreen

__all__ = ["FirstStartScreen"]
