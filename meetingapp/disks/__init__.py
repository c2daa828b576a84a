"""What kind of disk a folder lies on: a share, a synchronised folder, an open or a full disk.

Whoever opens a vault asks ``place.trouble_with`` first; whoever writes much asks ``room.free``.
"""
