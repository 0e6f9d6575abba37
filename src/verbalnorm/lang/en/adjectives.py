"""Adjectives of English that describe a time, a sign or a work, and hardly stand without a noun."""

__all__ = ["ADJECTIVES"]

ADJECTIVES = frozenset(
    # How long and how far, and where in a row.
    "long longer longest short shorter shortest brief briefer lengthy extended prolonged"
    " entire limited fixed set certain given specific particular indefinite definite finite"
    " early earlier earliest late later latest initial final recent previous prior current"
    " present past future coming upcoming preceding following subsequent intermediate middle"
    " consecutive successive temporary permanent continuous"
    # What it is like.
    " good better best bad worse worst great big bigger biggest small smaller smallest huge"
    " tiny large larger largest little nice poor rich strong weak heavy easy hard difficult"
    " tough rough smooth quick slow fast slower faster steady stable unstable calm quiet"
    " silent loud busy hectic idle dull boring exciting interesting strange odd weird funny"
    " awkward happy sad joyful miserable lonely peaceful violent turbulent troubled dark"
    " darker darkest bright black white blue red green golden gray grey cold colder coldest"
    " warm warmer hot hotter cool dry drier wet wetter rainy sunny stormy windy frosty"
    " hungry lean fertile productive creative formative decisive critical crucial vital"
    " important significant dangerous risky safe secure uncertain intense intensive active"
    " inactive passive"
    # Of which time or kind.
    " new newer newest old older oldest young younger modern ancient medieval colonial"
    " historic historical prehistoric classical romantic baroque gothic victorian edwardian"
    " georgian elizabethan renaissance contemporary traditional normal usual regular"
    " irregular typical ordinary special unique single separate different similar same"
    " entire annual monthly weekly daily quarterly yearly seasonal fiscal financial academic"
    " economic political social cultural religious personal private public common joint"
    " mandatory optional required statutory contractual initial experimental introductory"
    " promotional transitional preparatory"
    # Which one.
    " wrong correct missing extra additional unnecessary superfluous stray misplaced real"
    " actual so-called proper simple plain mere sudden abrupt dramatic mad".split()
)
