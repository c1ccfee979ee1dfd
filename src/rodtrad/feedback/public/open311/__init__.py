"""Faults told of by apps, and read by anybody: Open311 GeoReport v2 at /open311/v2/.

The format is `exchange.open311`; here are the addresses, the key, the limits and what is ours.
"""
