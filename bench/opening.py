"""Opens a vault once, from the known key to I dag: ``python -m bench.opening VAULT``.

Each opening is a process of its own, as it is in life. Prints milliseconds on the wall and of the
processor.
"""

import os
import sys
import time
from pathlib import Path

from bench.desk import Desk


def main() -> None:
    """Measure from the known key until I dag is painted with its data."""
    desk = Desk(Path(sys.argv[1]))
    began, worked = time.perf_counter(), time.process_time()
    desk.open()
    took, work = time.perf_counter() - began, time.process_time() - worked
    print(took * 1000, work * 1000, flush=True)
    os._exit(0)  # without the backup that closing would make


if __name__ == "__main__":
    main()
