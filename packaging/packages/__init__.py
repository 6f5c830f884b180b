"""What people install, made from the program: a module for each kind of package, and what they share."""
