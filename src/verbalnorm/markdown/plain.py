def plain(d):
    return ""
