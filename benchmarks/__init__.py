"""What is measured; no test run collects it."""
