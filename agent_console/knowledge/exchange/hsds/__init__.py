"""Open Referral's HSDS: version 3 as CSV package and JSON, and the older CSV of Ohana and of HSDS 1.

https://docs.openreferral.org/en/latest/hsds/schema_reference.html
"""
