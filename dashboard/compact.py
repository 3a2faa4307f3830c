"""A long query string in a short one: deflated, in the letters that an address takes as they are."""

from __future__ import annotations

import base64
import zlib
from urllib.parse import parse_qs

from dashboard.languages import gettext

LONGEST = 100_000
"""Characters of an unpacked query: more is no link that anybody made here."""

_WORDS = (
    b"kinds=meeting&kinds=posture&kinds=border&kinds=threat&kinds=agreement&status=reported&status=planned"
    b"&status=denied&undated=without&undated=only&match=all&match=only&match=met&clock=report&background=yes"
    b"&unplaced=yes&pane=people&pane=forces&pane=reports&pane=compare&layers=governorates&layers=frontiers"
    b"&layers=crossings&layers=bases&layers=rivers&sources=&languages=&near=&radius=&event=&place=geonames%3A"
    b"&actor=&actors=&map=&q=&ground=osm&versus=20&dates=2025-&dates=2026-&data="
)
"""What addresses say again and again. Links are unpacked by it: never change it, or old ones cannot be read."""


class CompactError(ValueError):
    """A compact query that cannot be unpacked."""


def pack(query: str) -> str:
    """The query string in fewer characters."""
    packer = zlib.compressobj(9, zdict=_WORDS, wbits=-15)
    packed = packer.compress(query.encode()) + packer.flush()
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def unpack(packed: str) -> dict[str, list[str]]:
    """The parameters of a packed query string.

    Raises:
        CompactError: It was cut or changed on its way, or never packed here.
    """
    try:
        data = base64.b64decode(packed + "=" * (-len(packed) % 4), altchars=b"-_", validate=True)
        unpacker = zlib.decompressobj(zdict=_WORDS, wbits=-15)
        query = unpacker.decompress(data, LONGEST)
        if not unpacker.eof:
            raise CompactError(gettext("it is cut short or too long"))
        return parse_qs(query.decode(), keep_blank_values=True, max_num_fields=1000)
    except (ValueError, zlib.error) as error:
        raise CompactError(gettext("it is damaged")) from error
