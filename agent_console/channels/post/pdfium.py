"""PDFium works for one thread at a time; whoever calls it in intake holds this lock."""

from threading import RLock

PDFIUM = RLock()
"""https://pypdfium2.readthedocs.io/en/stable/python_api.html#thread-incompatibility"""
