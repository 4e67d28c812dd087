"""The frame around every place: window, menus, navigation, top bar (pictures, section 1)."""
