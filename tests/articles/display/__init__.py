"""How stored values look on a page."""
