"""Tagged, archival PDF over ReportLab: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) at once.

ReportLab knows neither. This layer counts marked content, writes the structure tree and the parent
tree, the XMP packet and the output intent, and mends the two places where ReportLab's own objects
break the standards. It knows nothing of minutes.
"""
