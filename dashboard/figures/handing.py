"""How values are handed to scripts: what they hold, names from reports among it, is never taken for more."""

from __future__ import annotations

import base64
import json
import zlib
from typing import Any


def as_script(value: Any) -> str:  # noqa: ANN401 - whatever JSON can say
    """The value as JSON that is inert in a script, in HTML, and in the template that folium makes of what it rendered.

    Outside of strings JSON never holds a brace before a brace, a percent or a number sign; inside, an escape says the
    same.
    """
    text = json.dumps(value, ensure_ascii=False)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    for sign in "{%#":
        text = text.replace("{" + sign, f"{{\\u{ord(sign):04x}")
    return text


def written(value: object) -> str:
    """The value as JSON: of what is large and handed over often, written once for all times."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def packed(value: object) -> str:
    """The value as JSON, deflated, in letters that pass every script: features take a tenth of what they would."""
    packer = zlib.compressobj(wbits=-15)
    letters = written(value).encode(errors="surrogatepass")
    return base64.b64encode(packer.compress(letters) + packer.flush()).decode()
