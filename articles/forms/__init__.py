"""What may people send, and what is wrong with it when it is? One module for each form."""
