"""The pages of declarations for those who sign in."""
