from PySide6.QtWidgets import QApplication
from tests.workspaces import PASSWORD
from zonedesk.ui.shell.window import Window
import zonedesk.ui.shell.pages as P
from zonedesk.ui.start.wishes import Try
import pytest
@pytest.mark.parametrize("i",[0,1,2])
def test_x(folder, show, i):
    w = show(Window(inline=True, places=P.PAGES[i:i+1]))
    a=[w.isActiveWindow()]
    w.begin(folder)
    a.append(w.isActiveWindow()); QApplication.processEvents(); a.append((w.isActiveWindow(), QApplication.focusWidget()))
    w.screen_shown.open_with(Try(PASSWORD))
    a.append(w.isActiveWindow()); QApplication.processEvents(); a.append((w.isActiveWindow(), QApplication.focusWidget()))
    print("R", P.PAGES[i].key, a)
    w.lock()
