"""The demo gateway: a real HTTP server on loopback that speaks the SMSFox API."""
