"""Whether two texts say the same, where blanks do not count: by a key, so that no text has to be kept for it."""

from __future__ import annotations


def words_key(text: str) -> int:
    """63 bits of a text's words, 0 for none."""
    from hashlib import blake2b  # with it comes a library of four megabytes, for drafts of what was refused

    words = " ".join(text.split()).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(words, digest_size=8).digest(), "big") >> 1 if words else 0
