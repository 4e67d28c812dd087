"""Papers on a desk: the pages of a PDF as they will be printed, on the screen and on a printer."""
