"""The engines: what the forms of each kind of rule make of their places."""
