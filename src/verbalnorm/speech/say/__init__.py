"""The way back: documents as a voice says them."""
