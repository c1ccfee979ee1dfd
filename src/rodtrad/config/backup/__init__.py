"""One file with everything: the database and the uploaded files."""
