"""Charts drawn with ReportLab: on papers as they are, on the screen through SVG."""
