"""What is each encoding called by people who choose one?"""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

#: each one that factcheck.formats.encodings knows
NAMES: Mapping[str, str | Promise] = {
    "utf_8": "UTF-8",
    "gb18030": _("GB18030 or GBK (Simplified Chinese)"),
    "big5hkscs": _("Big5 (Traditional Chinese, with the characters of Hong Kong)"),
    "cp950": _("Big5 (Traditional Chinese, as Windows writes it)"),
    "cp1252": _("Windows-1252 (Western European)"),
    "utf_16": _("UTF-16 with a byte order mark"),
    "utf_16_le": _("UTF-16, little-endian"),
    "utf_16_be": _("UTF-16, big-endian"),
    "cp932": _("Shift_JIS (Japanese)"),
    "euc_jp": _("EUC-JP (Japanese)"),
    "cp949": _("EUC-KR (Korean)"),
    "cp1251": _("Windows-1251 (Cyrillic)"),
    "koi8_r": _("KOI8-R (Cyrillic)"),
}
