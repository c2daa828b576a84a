"""What the archive is told of minutes, as JSON and as XML, by the names of Noark 5."""

from meetingapp.exports.archive.as_json import as_json
from meetingapp.exports.archive.as_xml import as_xml

__all__ = ["as_json", "as_xml"]
