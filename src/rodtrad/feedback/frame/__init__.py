"""What stands around what a resident writes, in languages that a municipality has had it put."""
