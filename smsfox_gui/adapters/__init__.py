"""The outside world behind the ports: files, SQLite, HTTP, key store. No Qt."""
