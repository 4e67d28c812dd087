"""ZoneDesk: the desk of the secretary of a Belgian zonal security council."""

__version__ = "0.1.0"
