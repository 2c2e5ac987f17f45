"""What supervisors rule: where contacts go, whatever routing has learned."""
