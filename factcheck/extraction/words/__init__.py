"""Which words of the language stand in a text? The vocabulary in one automaton, scopes, diseases."""
