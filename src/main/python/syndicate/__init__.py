"""What a Syndicate driver may import, and the worker that runs it."""
