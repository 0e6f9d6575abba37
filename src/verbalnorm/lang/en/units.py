"""English words for money and measures, with the unit names of CLDR and the codes of ISO 4217."""

from typing import Final

from verbalnorm.rules.numberpack import phrases

__all__ = [
    "CURRENCIES",
    "EVERYDAY",
    "MINORS",
    "MONEY_WORDS",
    "SYMBOLS",
    "UNITS",
    "UNIT_SYMBOLS",
    "UNIT_WORDS",
]

# code: symbol, words of the unit, words of its hundredth
_MONEY: Final = {
    "USD": (
        "$",
        "dollar dollars us_dollar us_dollars u_s_dollars u.s._dollar u.s._dollars",
        "cent cents",
    ),
    "EUR": ("€", "euro euros", "euro_cents"),
    "GBP": ("£", "pound_sterling pounds_sterling british_pounds quid", "pence penny"),
    "JPY": ("¥", "yen", ""),
    "CNY": ("", "yuan renminbi", ""),
    "KRW": ("₩", "won", ""),
    "INR": ("₹", "rupee rupees", "paise"),
    "CHF": ("CHF ", "swiss_franc swiss_francs", ""),
    "CAD": ("C$", "canadian_dollar canadian_dollars", ""),
    "AUD": ("A$", "australian_dollar australian_dollars", ""),
    "MXN": ("MX$", "mexican_peso mexican_pesos", ""),
    "BRL": ("R$", "reais brazilian_reais", ""),
    "HKD": ("HK$", "hong_kong_dollar hong_kong_dollars", ""),
    "NZD": ("NZ$", "new_zealand_dollar new_zealand_dollars", ""),
    "SGD": ("S$", "singapore_dollar singapore_dollars", ""),
    "TWD": ("NT$", "taiwan_dollar taiwan_dollars", ""),
    # These have signs that few readers know: the word stays.
    "AED": ("", "dirham dirhams", ""),
    "CZK": ("", "koruna korunas", ""),
    "HUF": ("", "forint forints", ""),
    "IDR": ("", "rupiah rupiahs", ""),
    "ILS": ("", "shekel shekels", ""),
    "MYR": ("", "ringgit ringgits", ""),
    "NGN": ("", "naira", ""),
    "NOK": ("", "krone kroner", ""),
    "PHP": ("", "peso pesos", ""),
    "PLN": ("", "zloty zlotys", ""),
    "RUB": ("", "ruble rubles rouble roubles", ""),
    "SAR": ("", "riyal riyals", ""),
    "SEK": ("", "krona kronor", ""),
    "THB": ("", "baht", ""),
    "TRY": ("", "lira liras", ""),
}
# "pounds" is a weight and a money: money only where the words around say so.
# code: the words for one and for more of the unit and of its hundredth, as they are spoken
MONEY_WORDS: Final = {
    "USD": ("dollar", "dollars", "cent", "cents"),
    "EUR": ("euro", "euros", "euro cents", "euro cents"),
    "GBP": ("pound sterling", "pounds sterling", "penny", "pence"),
    "JPY": ("yen", "yen", "", ""),
    "KRW": ("won", "won", "", ""),
    "INR": ("rupee", "rupees", "paise", "paise"),
    "CHF": ("swiss franc", "swiss francs", "", ""),
}
SYMBOLS: Final = {code: row[0] for code, row in _MONEY.items()}
CURRENCIES: Final = phrases(
    (word.replace("_", " "), code) for code, row in _MONEY.items() for word in row[1].split()
)
MINORS: Final = phrases(
    (word.replace("_", " "), code) for code, row in _MONEY.items() for word in row[2].split()
)

_PREFIXES: Final = {
    "": "", "kilo": "k", "mega": "M", "giga": "G", "tera": "T", "peta": "P", "milli": "m",
    "micro": "µ", "nano": "n", "centi": "c", "deci": "d", "hecto": "h",
}  # fmt: skip
# unit: symbol, singular, plural, the prefixes it is used with
_METRIC: Final = {
    "meter": ("m", "kilo centi milli micro nano deci"),
    "metre": ("m", "kilo centi milli micro nano deci"),
    "gram": ("g", "kilo milli micro"),
    "liter": ("L", "milli deci centi hecto"),
    "litre": ("L", "milli deci centi hecto"),
    "byte": ("B", "kilo mega giga tera peta"),
    "bit": ("b", "kilo mega giga tera"),
    "hertz": ("Hz", "kilo mega giga tera"),
    "watt": ("W", "kilo mega giga milli"),
    "watt hour": ("Wh", "kilo mega giga"),
    "volt": ("V", "kilo milli"),
    "second": ("s", "milli micro nano"),
    "pascal": ("Pa", "kilo hecto mega"),
    "newton": ("N", "kilo"),
    "ohm": ("Ω", "kilo mega"),
    "ampere": ("A", "milli"),
    "amp": ("A", "milli"),
    "lumen": ("lm", ""),
    "joule": ("J", "kilo mega"),
    "calorie": ("cal", "kilo"),
}
# unit: symbol, its words
_OTHER: Final = {
    "mile": ("mi", "mile miles"),
    "foot": ("ft", "foot feet"),
    "inch": ("in", "inch inches"),
    "yard": ("yd", "yard yards"),
    "pound": ("lb", "pound pounds"),
    "ounce": ("oz", "ounce ounces"),
    "gallon": ("gal", "gallon gallons"),
    "acre": ("ac", "acre acres"),
    "hectare": ("ha", "hectare hectares"),
    "astronomical-unit": ("au", "astronomical_unit astronomical_units"),
    "light-year": ("ly", "light_year light_years"),
    "horsepower": ("hp", "horsepower horse_power"),
    "cc": ("cc", "c_c cc c_cs"),
    "square-mile": ("sq mi", "square_mile square_miles"),
    "square-foot": ("sq ft", "square_foot square_feet"),
    "mile-per-hour": ("mph", "mile_per_hour miles_per_hour miles_an_hour m_p_h"),
    "kilometer-per-hour": (
        "km/h",
        "kilometer_per_hour kilometers_per_hour kilometres_per_hour kilometers_an_hour",
    ),
    "meter-per-second": ("m/s", "meter_per_second meters_per_second metres_per_second"),
    "bit-per-second": ("bps", "bits_per_second"),
    "celsius": (
        "°C",
        "degree_celsius degrees_celsius degree_centigrade degrees_centigrade",
    ),
    "fahrenheit": ("°F", "degree_fahrenheit degrees_fahrenheit"),
    "degree": ("°", "degree degrees"),
    "kelvin": ("K", "kelvin kelvins"),
    "percentage-point": ("pp", "percentage_point percentage_points"),
    "basis-point": ("bp", "basis_point basis_points"),
    "tonne": ("t", "tonne tonnes metric_ton metric_tons"),
    "ton": ("tn", "ton tons"),
    "kilogram": ("kg", "kilo kilos"),
    "decibel": ("dB", "decibel decibels"),
    "megapixel": ("MP", "megapixel megapixels"),
    "milliampere-hour": ("mAh", "milliamp_hour milliamp_hours milliampere_hours"),
    "gigabyte": ("GB", "gig gigs"),
    "megabyte": ("MB", "meg megs"),
    "teaspoon": ("tsp", "teaspoon teaspoons"),
    "tablespoon": ("tbsp", "tablespoon tablespoons"),
    "fluid-ounce": ("fl oz", "fluid_ounce fluid_ounces"),
    "carat": ("ct", "carat carats"),
    "nautical-mile": ("nmi", "nautical_mile nautical_miles"),
    "knot": ("kn", "knot knots"),
    "square-inch": ("sq in", "square_inch square_inches"),
    "square-yard": ("sq yd", "square_yard square_yards"),
    "cubic-foot": ("cu ft", "cubic_foot cubic_feet"),
    "cubic-inch": ("cu in", "cubic_inch cubic_inches"),
    "mile-per-gallon": ("mpg", "mile_per_gallon miles_per_gallon m_p_g"),
    "pound-per-square-inch": ("psi", "psi p_s_i"),
    "revolution-per-minute": ("rpm", "rpm r_p_m"),
    "dot-per-inch": ("dpi", "dpi d_p_i"),
    "frame-per-second": ("fps", "frame_per_second frames_per_second fps f_p_s"),
    "part-per-million": ("ppm", "part_per_million parts_per_million p_p_m"),
    "pixel": ("px", "pixel pixels"),
    "kilobit-per-second": ("kbps", "kilobits_per_second"),
    "megabit-per-second": ("Mbps", "megabits_per_second"),
    "gigabit-per-second": ("Gbps", "gigabits_per_second"),
    "megabyte-per-second": ("MB/s", "megabytes_per_second"),
    "gigabyte-per-second": ("GB/s", "gigabytes_per_second"),
}


def _units() -> tuple[dict[str, str], dict[str, str], dict[str, tuple[str, str]]]:
    """All spoken units with their CLDR names; the names with their symbols, and their words."""
    words: dict[str, str] = {}
    spoken: dict[str, tuple[str, str]] = {}
    symbols: dict[str, str] = {}
    for unit, (symbol, prefixes) in _METRIC.items():
        plural = unit if unit.endswith("hertz") else unit + "s"
        for prefix in ("", *prefixes.split()):
            if unit == "second" and not prefix:  # "a second" is a moment, a place, a support
                continue
            name = (prefix + unit).replace("metre", "meter").replace("litre", "liter")
            name = name.replace(" ", "-")
            symbols[name] = _PREFIXES[prefix] + symbol
            spoken.setdefault(name, (prefix + unit, prefix + plural))
            for form in {unit, plural}:
                words[prefix + form] = name
                if prefix:
                    words[f"{prefix} {form}"] = name
            if unit in ("meter", "metre"):
                for power, mark in (("square", "²"), ("cubic", "³")):
                    symbols[f"{power}-{name}"] = symbols[name] + mark
                    for form in (unit, plural):
                        words[f"{power} {prefix}{form}"] = f"{power}-{name}"
                        if prefix:
                            words[f"{power} {prefix} {form}"] = f"{power}-{name}"
    for name, (symbol, forms) in _OTHER.items():
        symbols.setdefault(name, symbol)
        shown = [form.replace("_", " ") for form in forms.split()]
        spoken.setdefault(name, (shown[0], shown[min(1, len(shown) - 1)]))
        words |= dict.fromkeys(shown, name)
    return words, symbols, spoken


_WORDS, UNIT_SYMBOLS, UNIT_WORDS = _units()
UNITS: Final = phrases(_WORDS)

# Units of daily speech, which an edited text leaves in words: "six feet tall", "two minutes".
EVERYDAY: Final = frozenset(
    "mile foot inch yard pound ounce gallon acre ton degree bit byte meter square-mile knot"
    " carat teaspoon tablespoon".split()
)
