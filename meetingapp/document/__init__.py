"""The document: plain values that say what a text holds, never how it is drawn.

``blocks`` holds the values, ``full`` builds the complete minutes from a finalised discussion and
``plain`` writes any document as text. Renderers (PDF today) only draw what stands here.
"""
