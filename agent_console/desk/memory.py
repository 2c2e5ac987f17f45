"""How much memory the desk holds on to, and what happens once something large and lasting has been made."""

import ctypes
import gc
import sys

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
"""Names of glibc's ``malloc.h``: https://man7.org/linux/man-pages/man3/mallopt.3.html"""
_HELD_BYTES = 1 << 20


def hold_little() -> None:
    """Before other threads begin: whatever is freed goes back to the system from a megabyte on.

    By itself the C library of Linux gives each thread a store of its own and lets these grow with the largest list that
    was ever read: 40 MB of a desk with 100,000 contacts were nobody's.
    """
    if sys.platform == "linux":
        choose = getattr(ctypes.CDLL(None), "mallopt", None)  # glibc has it, musl has not
        if choose is not None:
            choose(_ARENA_MAX, 1)
            choose(_MMAP_THRESHOLD, _HELD_BYTES)
            choose(_TRIM_THRESHOLD, _HELD_BYTES)


def keep_what_is_there() -> None:
    """Never look for rubbish among it again, and give the system back what only its making needed.

    Looking through a knowledge base for rubbish would hold up the window for a quarter of a second, again and again.
    The C library of Linux keeps what each thread once used; here that is 40 MB. May be called from any thread.
    """
    gc.freeze()
    if sys.platform == "linux":
        give_back = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc has it, musl has not
        if give_back is not None:
            give_back(0)
