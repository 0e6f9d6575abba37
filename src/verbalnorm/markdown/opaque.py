def opaque(t):
    return ()
