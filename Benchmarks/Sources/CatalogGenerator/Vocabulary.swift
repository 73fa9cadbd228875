/// The words that names and sentences are made of.
enum Vocabulary {
  static let subjects = [
    "Parking permit", "Sports hall", "Staff laptop", "Library card", "Building permit", "Tax card", "Day care place",
    "School meal", "Street light", "Waste collection", "Event permit", "Meeting room", "Travel expense",
    "Purchase order",
    "Employee contract", "Holiday", "Sick leave", "Customer feedback", "Business licence", "Land survey", "Water meter",
    "Heating", "Vehicle fleet", "Mobile phone", "User account", "Network access", "Data archive", "Map data",
    "Press release", "Web page", "Newsletter", "Interpreter", "Home care", "Dental care", "Vaccination", "Rental flat",
    "Garden plot", "Boat berth", "Museum ticket", "Music lesson", "Adult education", "Youth club", "Summer job",
    "Work permit", "Export licence", "Food control", "Noise report", "Tree felling", "Snow clearing", "Cycle path",
    "Bus pass", "School transport", "Security guard", "Key and lock", "Cleaning", "Office furniture", "Archive search",
    "Legal advice", "Contract review", "Budget plan", "Invoice", "Grant", "Loan", "Insurance case",
  ]

  /// What tells apart two services of the same name in a large organisation; the first is for most catalogues.
  static let areas = [
    "", "in the harbour", "in the old town", "for the north", "for the south", "in the valley", "for schools",
    "for companies", "for associations", "in the islands", "for partners", "in the region", "for the university",
    "in the hospital", "for suppliers", "in the west", "in the east", "for visitors", "for the county",
    "in the airport",
  ]

  static let domains = [
    "city", "people", "finance", "premises", "education", "culture", "health", "streets", "permits", "technology",
  ]

  static let tags = ["self-service", "renewed", "statutory", "seasonal", "digital", "shared", "on-site", "priority"]

  static let needs = [
    ("know-in-time", "When we plan, know what we get before we have to promise it to others"),
    ("one-answer", "When we ask, hear one answer from one person who knows the case"),
    ("after-hours", "When the working day is over, get it done without waiting for the morning"),
    ("no-second-form", "When something changes, say so once and fill in no second form"),
    ("fair-share", "When there is not enough for all, see why others come first"),
    ("find-it-myself", "When I am in doubt, find out by myself whether it is meant for me"),
  ]

  static let outcomes = [
    "You know by the end of the week what you get, so that you can agree with others in good time",
    "You ask once and hear one answer, and nobody sends you on to the next desk",
    "You get it done in the evening from where you are, and see at once that it is done",
    "You can plan your costs for the year, because the price holds until its end",
    "You spend the day with your customers instead of with our forms",
    "You can trust what you were told, and if it changes you are the first to hear",
  ]

  static let outcomesFinnish = [
    "Tiedät viikon loppuun mennessä, mitä saat, joten voit sopia muiden kanssa hyvissä ajoin",
    "Kysyt kerran ja saat yhden vastauksen, eikä kukaan lähetä sinua seuraavalle luukulle",
    "Hoidat asian illalla sieltä missä olet, ja näet heti, että se on tehty",
    "Voit suunnitella vuoden kulut, koska hinta pysyy samana vuoden loppuun",
    "Käytät päiväsi asiakkaidesi parissa etkä lomakkeidemme",
    "Voit luottaa siihen, mitä sinulle sanottiin, ja kuulet muutoksista ensimmäisenä",
  ]

  static let jobs = [
    "Plan a season with volunteers", "Open a new place of business", "Welcome a new colleague", "Move to another town",
    "Organise a day for a thousand guests", "Keep the books in order", "Find the right school", "Repair what broke",
  ]

  static let lines = [
    "Advice before you apply, by telephone or at the desk", "One contact person from the first day to the last",
    "Changes until two working days before", "The written decision, with the reasons in plain words",
    "Everything that belongs to the room, the device or the place", "A reminder before the period ends",
    "Help with the form in three languages", "Free cancellation up to 48 hours before",
    "A yearly look at what you really use",
    "Transport within the municipality", "The equipment and its insurance", "Catering, guards and ticket sales",
    "Matters that the law leaves to the court", "Devices that were bought elsewhere",
    "Work at weekends and on public holidays",
    "Costs that arise from wrong information", "Data that is older than ten years",
    "Training for more than twenty people",
  ]

  static let promises = [
    ("Ready within five working days of your request", "working days", "down", 5),
    ("Answered by a person within one working day", "percent", "up", 95),
    ("Right at the first attempt", "percent", "up", 98), ("Open on working days from 8 to 16", "percent", "up", 99),
    ("At least a hundred places at the same time", "places", "up", 100),
    ("Back within four hours after a breakdown", "hours", "down", 4),
  ]

  /// Sentences of bodies; `@` stands for the subject in lower case.
  static let sentences = [
    "Most people who ask about @ have never done so before, and want to know what happens next.",
    "What was agreed for @ holds until somebody says otherwise, in writing and in good time.",
    "The figures are looked at every quarter together with those who use @.",
    "In spring the queue is long: plan for two weeks more than in autumn.",
    "We changed how @ is done in 2024, after a survey among those who had given up half-way.",
    "Nobody has to come in person, unless the law asks for a signature on paper.",
    "If something goes wrong, call first and write later: most cases are solved on the telephone.",
    "The price covers the work, not the material; what the material costs is said before it is ordered.",
    "Two units share the work around @, and the hand-over between them is what takes most of the time.",
    "Whoever is not satisfied with a decision may ask for another look within thirty days.",
    "The rules were decided by the board and are the same for everybody, whether they know somebody or not.",
    "A small group meets every second month and decides what is improved next.",
    "Old forms are accepted until the end of the year, and returned with an explanation after that.",
    "What is measured here is read by those who do the work, and by nobody else before them.",
    "When the system is down, the desk keeps a list on paper and enters it the next morning.",
    "There is *no* fee for those under twenty years of age, and `--` in the price list means exactly that.",
    "Since 2025 everything about @ is in one place, which **halved** the questions that came twice.",
  ]

  static let sentencesFinnish = [
    "Useimmat kysyvät tästä ensimmäistä kertaa ja haluavat tietää, mitä seuraavaksi tapahtuu.",
    "Se mitä on sovittu, pätee, kunnes joku kirjallisesti ja hyvissä ajoin muuta ilmoittaa.",
    "Luvut käydään neljännesvuosittain läpi palvelun käyttäjien kanssa.",
    "Keväällä jono on pitkä: varaa kaksi viikkoa enemmän aikaa kuin syksyllä.",
    "Kenenkään ei tarvitse tulla paikalle, ellei laki vaadi allekirjoitusta paperille.",
    "Jos jokin menee pieleen, soita ensin: useimmat asiat selviävät puhelimessa.",
    "Hinta kattaa työn mutta ei tarvikkeita, joiden hinta kerrotaan ennen tilausta.",
    "Vanhat lomakkeet kelpaavat vuoden loppuun asti.",
  ]

  static let headings = [
    "How it works", "What to know before", "Who decides", "Where the numbers come from", "What comes next",
  ]

  static let quarters = [
    "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3",
  ]
  static let months = [
    "2025-11", "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08",
    "2026-09",
    "2026-10",
  ]
  static let years = ["2022", "2023", "2024", "2025"]
}
