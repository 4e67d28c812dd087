"""What commands write, feature by feature: statements for the use cases, no use case itself."""
