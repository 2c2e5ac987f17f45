"""What kind of file something is, by its content; apart from the parsers, which a desk does not need."""

_SIGNATURES = (
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"II+\0", "image/tiff"),
    (b"MM\0+", "image/tiff"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"\0\0\0\x0cjP  ", "image/jp2"),
)


def media_type(content: bytes) -> str:
    """What the first bytes say: a media type, or "" for text and unknown formats."""
    if b"%PDF-" in content[:1024]:
        return "application/pdf"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return next((media for signature, media in _SIGNATURES if content.startswith(signature)), "")
