"""The number reader: language-free, one value at a time.

``stray`` and ``glance`` refuse what is no value. A value goes through four hands: ``quantities``,
``ranges``, ``calendar``, ``rows`` and ``electronic`` hear it in the tokens, ``evidence`` judges
whether to act, ``written`` writes it as the style has it, and ``say``, which only the way back
needs, speaks it again. ``read`` puts the first three together. Nothing is imported here: most
texts need no more than the first look.
"""
