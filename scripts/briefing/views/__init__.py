"""What a page shows, as plain values: no Markdown, no HTML, free to change every day."""
