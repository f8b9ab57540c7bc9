"""Which lines of a text are a table, and what do its cells say? laid_out is the way in."""
