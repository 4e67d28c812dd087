"""Pictures of every screen, made without a display; the self-test looks at them too."""
