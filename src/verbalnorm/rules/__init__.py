"""Rules: what an author writes, and what checks it."""
