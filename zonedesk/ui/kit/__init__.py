"""Parts that every screen is made of (README of the pictures, section 3, components 1 to 17)."""
