"""What does a number measure? metric_slot is the way in and gives the order."""
