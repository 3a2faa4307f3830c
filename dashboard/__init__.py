"""Frontier Watch: reports of security news, read into events and drawn on a map."""
