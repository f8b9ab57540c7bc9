"""What does each address answer? One module for each noun; every view gets its object, calls one verb and renders."""
