"""Has something moved, and which way? change_slot is the way in."""
