"""Finding the answer: articles by language, ranked as the agent types or for a whole message."""
