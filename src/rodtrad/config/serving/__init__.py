"""Starting everything a running system needs, and stopping it again."""
