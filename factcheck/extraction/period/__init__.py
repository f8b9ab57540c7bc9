"""Of which time is a number? timeline reads what the text is at, period_slot chooses."""
