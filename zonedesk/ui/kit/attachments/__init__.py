"""Documents that hang on a record: their list, files on their way in, and how they are seen."""
