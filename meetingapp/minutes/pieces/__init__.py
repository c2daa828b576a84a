"""What stands on a page. A piece knows its height at a width, where it may be parted, and draws."""
