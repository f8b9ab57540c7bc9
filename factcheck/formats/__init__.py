"""What does a file say, whatever its format? read_apart is for bytes from outside: a child process does it under limits."""

from factcheck.formats.child import members_apart, read_apart
from factcheck.formats.document import Block, BlockKind, Cell, Document, Member, Proposed, Unreadable
from factcheck.formats.registry import read

__all__ = ["Block", "BlockKind", "Cell", "Document", "Member", "Proposed", "Unreadable", "members_apart", "read", "read_apart"]
