"""What a team knows and agrees about a child, and the rules of its meetings. Pure Python.

No Qt, SQL, clock or file is reached from here: TOML trees, red days and today arrive as values.
Every value is a frozen, slotted dataclass. A field that has not been filled in is ``None``, ``""``
or ``()``: whether it must be filled in is the gates' business, never the value's.
"""
