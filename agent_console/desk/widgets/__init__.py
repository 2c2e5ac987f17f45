"""Small pieces every page is built of."""
