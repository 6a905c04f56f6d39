"""Pure core: what an assessment, a response, a walk, a score and a summary are.

Nothing here touches a file, a clock, randomness, the environment or a screen; they arrive as arguments.
"""
