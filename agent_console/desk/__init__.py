"""The desk: one window over one station. The only package that knows Qt."""
