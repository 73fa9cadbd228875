internal import ArgumentParser
internal import CatalogModel
internal import Reporting
internal import SourceText

/// `salkku impact`: whom an entry's failure or end reaches, and what it stands on.
struct ImpactVerb: Verb {
  /// How it is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "Show what an entry's failure or end reaches, with the promises at stake, and what it stands on.",
    discussion: """
      Packages that customers can have, active value streams and components that are not over are reached, directly or through \
      others. The catalogue knows what is composed of what, and not how long anybody can do without it.
      """)

  @Argument(help: ArgumentHelp("The entry's id, or kind:id where several kinds have it.", valueName: "id"))
  var id: String

  @Option(help: ArgumentHelp("How it is written: text or json.", valueName: "format"))
  var format = Format.text

  @OptionGroup(title: "What is read") var source: SourceOptions
  @OptionGroup(title: "Output") var console: ConsoleOptions

  func run(on console: Console) throws(CommandFailure) -> ExitStatus {
    let source = try Source.open(source, console)
    let catalog = try CheckedCatalog.read(source, console: console)
    try CheckedCatalog.refuseMissing(catalog, source)
    let report = ImpactReport(of: try catalog.entry(named: id))
    switch format {
    case .text: try console.data(report.text(Style(isColoured: console.isOutputColoured)))
    case .json: try console.data(report.json)
    }
    console.summary(report.summary)
    return .success
  }
}
