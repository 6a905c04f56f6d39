"""Tables of answers -> scores: reading them, the engines, and what is written. Heavy libraries load late."""
