"""Start ZoneDesk as a module: ``python -m zonedesk``."""

from zonedesk.bootstrap import main

if __name__ == "__main__":
    raise SystemExit(main())
