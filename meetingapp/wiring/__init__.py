"""Joins the rooms: vault, store, services and the PDF. Knows every room but the screens."""
