"""Rules for meetings: who met whom."""
