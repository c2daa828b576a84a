"""What the use cases may ask the store for, by the ports of ``services``."""
