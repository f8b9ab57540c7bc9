"""Which names stand in a text, and which of them are one? names is the way in, entities the article's own list."""
