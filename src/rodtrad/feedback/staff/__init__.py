"""The pages of cases for those who sign in."""
