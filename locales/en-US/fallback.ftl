# The card that is shown when the program cannot run. These texts are plain: no arguments and no terms.
fallback-title = Support can’t be shown right now
fallback-text = Try again, or use the contact below.
fallback-stopped = This support panel has stopped working
fallback-stopped-text = You won’t lose what you typed. Restart to continue, or copy it and use the contact below.
fallback-typed = What you typed
fallback-copy = Copy the text
fallback-copied = Copied
fallback-retry = Try again
fallback-restart = Restart
