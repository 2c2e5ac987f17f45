"""Agent Console: the desk of a city's contact centre, its sync, its intake and its knowledge base."""

import os

__version__ = "0.1.0"

# Before anything imports numpy: routing multiplies small matrices, and on a busy computer the threads of its algebra
# wait for each other longer than they work. On one thread a model is learned sooner, and the window has the other.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
