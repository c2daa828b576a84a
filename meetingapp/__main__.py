"""Starts the program. The process is hardened first: what it holds in memory is about children."""

import io
import os
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from meetingapp import cli

_FAULT_OF_OURS = 70
_PR_SET_DUMPABLE = 4
_WER_NO_HEAP = 1
_NAME_CODE_TO_LOAD = (
    *("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_PLATFORMTHEME"),
    *("QT_QPA_GENERIC_PLUGINS", "QT_STYLE_OVERRIDE", "QT_OPENGL_DLL", "QT_VULKAN_LIB"),
    *("OPENSSL_CONF", "OPENSSL_MODULES", "OPENSSL_ENGINES", "GCONV_PATH", "GIO_MODULE_DIR"),
    *("GIO_EXTRA_MODULES", "LIBGL_DRIVERS_PATH", "GBM_BACKENDS_PATH"),
    *("__EGL_VENDOR_LIBRARY_DIRS", "__EGL_VENDOR_LIBRARY_FILENAMES"),
    *("ENCHANT_PREFIX_DIR", "PYENCHANT_ENCHANT_PREFIX", "PYTHON_KEYRING_BACKEND"),
)
"""Variables by which Qt and other libraries would load code from wherever they say."""


def main() -> int:
    """Harden the process, run the command line, and return its exit code."""
    _load_no_code_from_elsewhere()
    _forbid_memory_dumps()
    _speak_utf8()
    _tell_faults_without_what_they_quote()
    return cli.run()


def _load_no_code_from_elsewhere() -> None:
    """Forget what the environment says about where code lies; nothing was loaded by it yet."""
    for name in _NAME_CODE_TO_LOAD:
        os.environ.pop(name, None)


def _forbid_memory_dumps() -> None:
    """Leave no core file, and let no other process of this user read our memory (Linux).

    On Windows crash reports are asked to leave our memory out; that part has not been run there.
    """
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - Windows and Linux alone need it

        ctypes.windll.kernel32.WerSetFlags(_WER_NO_HEAP)
        return
    import resource  # noqa: PLC0415 - not on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - Linux and Windows alone need it

        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def _speak_utf8() -> None:
    """Write UTF-8 into files and pipes everywhere; never fail on a character."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _tell_faults_without_what_they_quote() -> None:
    """Let no way out of an error, on any thread, print its message or a line of code."""
    sys.excepthook = _report_fault
    threading.excepthook = lambda args: _tell(args.exc_type, args.exc_traceback)
    sys.unraisablehook = lambda args: _tell(args.exc_type, args.exc_traceback)


def _report_fault(
    kind: type[BaseException], _fault: BaseException, trace: TracebackType | None
) -> None:
    _tell(kind, trace)
    sys.exit(_FAULT_OF_OURS)


def _tell(kind: type[BaseException], trace: TracebackType | None) -> None:
    """Tell where a fault of ours lies, in one line. Its message might quote a case: left out."""
    last = traceback.extract_tb(trace)[-1:]
    where = f"{Path(last[0].filename).name}:{last[0].lineno}" if last else "?"
    line = f"meetingapp: a fault in Samråd ({kind.__name__}, {where}). Please report this line."
    if sys.stderr is not None:  # a program without a console has none
        sys.stderr.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
