"""Use cases: one function is one transaction with one policy.

Nothing here knows Qt, SQL or files of the vault: what a use case needs comes through ``ports``.
"""
