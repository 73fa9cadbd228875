import CatalogModel

/// What languages are called by those who speak them.
enum LanguageNames {
  /// The name of `language`; its tag where it is none of those known.
  static func name(of language: Language) -> String { names[language.tag] ?? language.tag }

  private static let names = [
    "ar": "العربية", "bg": "Български", "cs": "Čeština", "cy": "Cymraeg", "da": "Dansk", "de": "Deutsch",
    "el": "Ελληνικά", "en": "English", "es": "Español", "et": "Eesti", "fa": "فارسی", "fi": "Suomi",
    "fr": "Français", "ga": "Gaeilge", "he": "עברית", "hr": "Hrvatski", "hu": "Magyar", "is": "Íslenska",
    "it": "Italiano", "lt": "Lietuvių", "lv": "Latviešu", "mt": "Malti", "nb": "Norsk bokmål",
    "nl": "Nederlands", "nn": "Norsk nynorsk", "no": "Norsk", "pl": "Polski", "pt": "Português", "ro": "Română",
    "ru": "Русский", "se": "Davvisámegiella", "sk": "Slovenčina", "sl": "Slovenščina", "so": "Soomaali",
    "sv": "Svenska", "tr": "Türkçe", "uk": "Українська", "ur": "اردو", "vi": "Tiếng Việt",
  ]
}
