"""How do stored values look on a page? Pure functions from what is kept to what is shown; nothing here writes or decides."""
