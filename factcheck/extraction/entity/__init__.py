"""Whose is a number? entity_slot is the way in and gives the order."""
