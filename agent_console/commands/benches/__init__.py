"""What the product promises, measured: each as a ratio to the limit or to a peer taken in the same run."""
