"""Keeps Python's singletons alive under a Qt binding that gives up references it never had.

PySide6 6.12.0 drops a reference to ``None`` with every call that returns nothing, and to ``True`` or ``False`` with
some: its code takes them for immortal, which they are only since Python 3.12 (PEP 683). On Python 3.11 the count
reaches zero after some ten thousand calls, a few minutes of painting, and the interpreter aborts ("none_dealloc").
6.11 is sound.
"""

import ctypes
import sys

import PySide6

_FAULTY = (6, 12)
_PLENTY = 1 << 40
"""More references than any program gives up in its life."""


def keep_singletons() -> bool:
    """Make them last where they would not; True where that was necessary."""
    version = tuple(int(part) for part in PySide6.__version__.split(".")[:2])
    if sys.implementation.name != "cpython" or sys.version_info >= (3, 12) or version < _FAULTY:
        return False
    for kept in (None, True, False):
        count = ctypes.c_ssize_t.from_address(id(kept))
        if count.value < _PLENTY:
            count.value += _PLENTY
    return True
