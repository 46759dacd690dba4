"""The faces of the bottom bar: one for each phase of a campaign, one for each question."""
