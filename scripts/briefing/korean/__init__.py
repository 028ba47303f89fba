"""The Korean language: amounts, dates, particles, letters; pure functions on text."""
