"""Helpers for drivers: see syndicate.util.gateway."""
