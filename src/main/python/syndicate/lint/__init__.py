"""The machinery of workbench-lint: what an interpreter can say of a driver without running it. Drivers have no business here."""
