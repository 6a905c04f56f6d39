"""The sentences both faces speak: begin, answer, summarise, look back. Heavy rooms are imported late."""
