"""SMSFox Desktop: text a whole spreadsheet of people through the SMSFox gateway."""

__version__ = "0.1.0"
