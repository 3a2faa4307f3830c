"""What a link to the dashboard shows of itself where somebody shares it: in a chat, a post, a search."""
