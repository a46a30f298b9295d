"""The machinery of ug-driver. Drivers have no business here."""
