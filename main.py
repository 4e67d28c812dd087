"""Start ZoneDesk from its folder: ``python main.py``."""

from zonedesk.bootstrap import main

if __name__ == "__main__":
    raise SystemExit(main())
