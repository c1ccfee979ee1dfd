"""What a resident can expect: the promises in force, how they went, and the whole ledger."""
