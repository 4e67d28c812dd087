"""Papers as PDF, set with ReportLab.

The fonts come first: they settle ReportLab before any of its own modules is imported.
"""

import zonedesk.documents.fonts  # noqa: F401
