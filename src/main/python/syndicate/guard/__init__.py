"""The machinery of workbench-guard. Drivers have no business here."""
