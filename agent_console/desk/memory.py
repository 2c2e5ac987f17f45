"""What happens to memory once something large and lasting has been made, as an index or the whole window."""

import ctypes
import gc
import sys


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
