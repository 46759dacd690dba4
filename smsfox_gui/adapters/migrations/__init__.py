"""One file a version of the journal's tables, each a script as it landed and never changed since."""
