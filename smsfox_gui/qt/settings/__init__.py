"""The settings page: its groups and fields follow from the declaration in core/settings.py."""
