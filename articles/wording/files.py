"""Why does a file give no text, and what had to be left out of one? The sentences for the codes of factcheck.formats."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

#: why not, and what to do
UNREADABLE: Mapping[str, str | Promise] = {
    "empty_file": _("The file is empty. Choose the file that holds the article's text."),
    "no_text": _("There is no text. Paste or choose the article's text."),
    "too_long": _("The text has %(length)s characters, and an article may have %(longest)s. Split it, and send the parts."),
    "too_large_file": _("The file has %(size)s, and at most %(most)s are read. Send a part of it, or its text."),
    "too_much_today": _("More than %(most)s were sent within a day. Send it tomorrow, or ask the administrator."),
    "other_kind": _(
        "This is a file of another kind (%(kind)s), which is not read. Save the article as .docx, .pdf, .html or .txt."
    ),
    "not_text": _("This is not a text file. Save the article as .txt in UTF-8, GB18030 or Big5."),
    "encoding_unknown": _("The encoding of this file is not known. Save the article as .txt in UTF-8, GB18030 or Big5."),
    "encoding_unsure": _("In which encoding the file is written is not certain. Choose the one in which the text reads well."),
    "damaged": _("The file is damaged, or is not what its name says. Open it, save it anew, and send it again."),
    "encrypted": _("The file is protected by a password. Save it without one, and send it again."),
    "no_text_layer": _("The PDF holds pictures of pages and no text. Send one with text, or paste the article."),
    "too_many_pages": _("The PDF has %(pages)s pages, and at most %(most)s are read. Split it, and send the parts."),
    "declares_entities": _("The file carries XML declarations that no office program writes. It was not opened."),
    "part_too_large": _("Unpacked, a part of the file is larger than %(most)s. It was not opened."),
    "expands_too_far": _("Unpacked, the file is larger than %(most)s. It was not opened."),
    "pressed_too_hard": _("A part of the file unpacks to more than %(most)s times its size. It was not opened."),
    "too_many_entries": _("The archive has %(count)s entries, and at most %(most)s are read. Split it, and send the parts."),
    "entries_overlap": _("The entries of the archive lie in one another. It was not opened."),
    "empty_archive": _("The archive holds no file."),
    "corrects_one": _("An archive or a mail with files in it is no version of one article. Send the corrected article itself."),
    "less_than_before": _(
        "The address now gives %(now)s characters of text where version %(version)s of the article has %(before)s: "
        "so does a page that only subscribers see whole. That version stays. If the outlet has cut its article short, "
        "save the page and send it on the article's page, under “Upload a corrected version”."
    ),
    "archive_in_archive": _("An archive inside another file is not opened. Send it by itself."),
    "link": _("This is a link to another file, and no file."),
    "reader_time": _("Reading the file took too long and was stopped. Save it anew, or send its text."),
    "reader_memory": _("Reading the file took too much memory and was stopped. Save it anew, or send its text."),
    "reader_crashed": _("The program that reads such files broke down over this one. Save it anew, or send its text."),
}

#: what comes out so however often it is tried
REFUSED = frozenset(UNREADABLE) - {"encoding_unsure", "reader_time", "reader_memory", "reader_crashed"}

YEAR_ASSUMED = "year_assumed"
#: what had to be changed, left out or assumed
NOTES: Mapping[str, str | Promise] = {
    "nul_removed": _("NUL characters taken out of the text: %(count)s."),
    "control_characters_replaced": _("Control characters, which no text has, taken out or replaced: %(count)s."),
    "surrogates_replaced": _("Lone surrogates, which are no characters, replaced by U+FFFD: %(count)s."),
    "undecodable_replaced": _("Bytes that are not %(encoding)s replaced by U+FFFD: %(count)s."),
    "declared_wrongly": _("The file says that it is %(declared)s, but its bytes are %(encoding)s."),
    "deletions_left_out": _("Passages that are struck out as tracked changes are left out: %(count)s."),
    "pages_without_text": _("Pages that hold a picture and no text: %(pages)s."),
    "garbled_letters": _("Some letters of the file have no Unicode: numbers may be missing. Compare with the original."),
    "cells_not_kept": _("The tables are too large for their cells to be kept apart."),
    YEAR_ASSUMED: _("Its dateline names no year: taken as published on %(period)s, within a month before it came in."),
    "hidden_left_out": _("Hidden sheets, rows or passages are left out: %(count)s."),
}
