"""Parts of the register of measures."""
