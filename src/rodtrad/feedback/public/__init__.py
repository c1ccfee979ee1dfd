"""What a resident meets who has something to say, without an account."""
