"""Speed against floors: each of our jobs beside the same work done with the bare library."""
