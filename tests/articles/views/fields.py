"""What would a browser send of a form as it stands?"""

from __future__ import annotations

import re
from html import unescape

NOT_SENT_HERE = ("csrfmiddlewaretoken", "new_names")


def fields_in(form: str) -> dict[str, str]:
    """Name and value of each input and select in the source of a form."""
    fields = dict(re.findall(r'<input[^>]*?name="([^"]+)"(?:[^>]*?value="([^"]*)")?', form))
    for name, options in re.findall(r'<select name="([^"]+)".*?>(.*?)</select>', form, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', options)
        fields[name] = chosen[1] if chosen else ""
    return {name: unescape(value) for name, value in fields.items() if name not in NOT_SENT_HERE}
