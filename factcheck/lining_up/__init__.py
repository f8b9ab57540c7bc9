"""Which readings of several files speak of one figure? The line-up without a database, for the command line.

grouping.py is the table of contents; the desk does the same over its record (articles.lineup).
"""

from factcheck.lining_up.figure_key import File, Member, nature
from factcheck.lining_up.grouping import Group, group

__all__ = ["File", "Group", "Member", "group", "nature"]
