"""What is run by hand: pictures, schemas and other files made from the program."""
