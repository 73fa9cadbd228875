package import CatalogModel
package import SourceText

/// The files that a catalogue begins with: a small portfolio without a fault, to be rewritten piece by piece.
package enum FirstCatalogue {
  /// The files, by path.
  /// - Parameter today: the day from which the measure's periods are counted.
  package static func files(today: CalendarDate) -> [FileChange] {
    let quarter = (today.month - 1) / 3 + 1
    let last = quarter == 1 ? "\(today.year - 1)-Q4" : "\(today.year)-Q\(quarter - 1)"
    let texts = [
      ".gitignore": ignored,
      ".pre-commit-config.yaml": hook,
      "README.md": readme,
      "salkku.yaml": configuration,
      "catalog/teams/service-desk.md": team,
      "catalog/segments/employees.md": segment,
      "catalog/components/advice.md": advice,
      "catalog/components/ticket-system.md": ticketSystem,
      "catalog/service-packages/help-at-work.md": servicePackage,
      "catalog/value-streams/back-to-work.md": valueStream,
      "catalog/measures/solved-at-first-contact.md": measure(last: last, goal: "\(today.year + 1)-Q4"),
    ]
    return texts.keys.sorted().compactMap { path in
      texts[path].map { FileChange(path: path, before: nil, after: Array($0.utf8)) }
    }
  }

  private static let readme = """
    # Service catalogue

    What we offer, from what, to whom, and whether it arrives: one Markdown file for each entry, in `catalog/`. The folder
    says what kind of entry a file is, and the file's name is its id.

    - `salkku lint` says what is wrong and what to do about it; `salkku lint --fix` mends what is safe to mend.
    - `salkku build` writes the site to `site/`.
    - `salkku new service-package my-service` begins another entry.

    `pre-commit install` has every commit checked from then on, as `.pre-commit-config.yaml` says. To have every merge request
    checked, run `salkku lint` in a job of the code host: `salkku init --ci github` or `gitlab` writes such a job.

    """

  private static let ignored = """
    # The site that `salkku build` writes.
    /site/

    """

  private static let hook = """
    # Checks what is about to be committed. Install https://pre-commit.com, then run `pre-commit install` once.
    repos:
      - repo: local
        hooks:
          - id: salkku-lint
            name: check the service catalogue
            entry: salkku lint --staged
            language: system
            pass_filenames: false
            always_run: true

    """

  private static let configuration = """
    # How this catalogue is read.
    format: 1
    title: Service catalogue
    languages: [en]

    """

  private static let team = """
    ---
    title: Service desk
    office: delivery
    contact: service-desk@example.org
    summary: Helps colleagues to get on with their work.
    ---

    The people whom everybody calls first. Say here who they are and when they are there.

    """

  private static let segment = """
    ---
    title: Employees
    internal: true
    size: About 200 people
    summary: Everybody who works here.
    needs:
      - id: working-again
        need: Be able to work again soon when something is broken
    ---

    Whom a service is for. Say here what these customers are trying to get done, in their own words.

    """

  private static let advice = """
    ---
    title: Advice
    owner: service-desk
    status: proposed
    summary: A person who listens and knows what to do.
    type: skill
    sourced: internal
    capability: Finding out what keeps somebody from working
    ---

    A part that services are made of. Say here what it does and what it cannot do.

    """

  private static let ticketSystem = """
    ---
    title: Ticket system
    owner: service-desk
    status: proposed
    summary: Remembers who asked for what, and what became of it.
    type: application
    sourced: internal
    capability: Keeping track of requests
    ---

    Another part. A component belongs to one or several service packages.

    """

  private static let servicePackage = """
    ---
    title: Help at work
    owner: service-desk
    status: proposed
    summary: When something is broken you can work again soon, and you know when.
    segments: [employees]
    value:
      - for: employees
        outcome: You lose less than an hour when something breaks
        need: working-again
    components:
      core: [advice]
      enabling: [ticket-system]
    includes: [Devices and programs that we gave you]
    excludes: [Private devices]
    warranty:
      availability: {promise: On working days from 8 to 16}
    support: {hours: "Working days, 8 to 16", channels: [phone, chat]}
    request: mailto:service-desk@example.org
    ---

    A service as its customers see it. Say here how to use it, step by step.

    """

  private static let valueStream = """
    ---
    title: Back to work
    owner: service-desk
    segment: employees
    status: proposed
    type: operational
    trigger: Something that an employee needs for the work is broken
    outcome: The employee works again
    stages:
      - name: Understand
        entry: A call, a chat or a visit
        exit: We know what is wrong
        value_item: The employee knows what happens next
        packages: [help-at-work]
        teams: [service-desk]
      - name: Mend
        entry: We know what is wrong
        exit: The employee says that it works
        value_item: The employee works again
        packages: [help-at-work]
        teams: [service-desk]
    ---

    How value comes about, stage by stage.

    """

  private static func measure(last: String, goal: String) -> String {
    """
    ---
    title: Solved at the first contact
    about: [service-package:help-at-work]
    family: value-creation
    orientation: outcome
    factor: value
    question: What should the service desk be able to mend on its own?
    owner: service-desk
    unit: percent
    direction: up
    frequency: quarterly
    source: A question after every contact
    baseline: {period: \(last), value: 60}
    target: {by: \(goal), value: 75}
    readings:
      \(last): 60
    ---

    A number that informs a decision. Say here how it is counted.

    """
  }
}
