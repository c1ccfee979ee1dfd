"""What is answered when somebody asks for a page of cases."""
