package import SourceText
package import Syntax

extension Catalog {
  /// Reads the catalogue of `tree`, on all cores, and resolves its references.
  ///
  /// What is wrong with a file is told by its document's diagnostics, and by ``readingProblems`` where there is none.
  /// - Parameters:
  ///   - kinds: the kinds that entries may be of; those that the tree's schemas declare where nothing is said.
  ///   - other: the catalogue at another revision: what it has read of files that are the same is not read again.
  /// - Throws: ``SourceError`` if no file can be read at all.
  package static func load(
    from tree: some SourceTree, configuration: Configuration, kinds: Kinds? = nil, besides other: Catalog? = nil,
    limits: Limits = .catalogue, threads: Int = Parallel.processorCount
  ) throws(SourceError) -> Catalog {
    let kinds = kinds ?? Kinds.load(from: tree, configuration: configuration, limits: limits)
    let folder = configuration.catalogFolder
    if let path = tree.absentPaths.first(where: { PathText.inner($0, below: configuration.schemaFolder) != nil }) {
      throw SourceError(leftOut: path)
    }
    let entries = tree.entries
    let listed = entries.indices.filter { place in
      let path = entries[place].path
      return PathText.inner(path, below: folder) != nil && !configuration.ignore.matches(path)
    }
    let known = KnownDocuments(other)
    let loads = Parallel.map(
      listed.count, threads: threads, makeWorker: { Worker(tree: tree, limits: limits) },
      { worker, index in
        let entry = entries[listed[index]]
        return load(
          entry, at: listed[index], as: FilePlacement(path: entry.path, folder: folder, kinds: kinds), kinds,
          known, with: worker)
      })
    var assembly = CatalogAssembly(tree: tree, configuration: configuration, kinds: kinds)
    assembly.files.published = loadPublished(of: tree, configuration, limits: limits, threads: threads)
    assembly.files.stylesheet = loadStylesheet(of: tree, configuration, limits: limits)
    assembly.sort(loads)
    return assembly.catalog(of: loads, tree: tree, threads: threads)
  }

  private static func load(
    _ entry: SourceEntry, at place: Int, as placement: FilePlacement, _ kinds: Kinds,
    _ known: KnownDocuments, with worker: Worker
  ) -> LoadedFile {
    switch placement {
    case .asset, .skipped, .misplaced: return LoadedFile(entry, at: place, as: placement)
    case .entry, .page, .translation: break
    }
    do {
      let isTranslation = if case .translation = placement { true } else { false }
      let document =
        if let document = known.document(entry, isTranslation: isTranslation) { document } else {
          try worker.document(entry, isTranslation: isTranslation)
        }
      if isTranslation { return LoadedFile(entry, at: place, as: placement, document: document) }
      var references: [FoundReference] = []
      if case .entry(let kind, _) = placement {
        let tree = document.frontmatter
        kinds[kind].referenceTree.forEachNode(in: tree) { place, index in
          guard tree.nodes[index].isScalar, tree.nodes[index].kind != .null else { return }
          references.append(FoundReference(node: index, fieldIndex: UInt8(place)))
        }
      }
      return LoadedFile(entry, at: place, as: placement, document: document, references: references)
    } catch {
      return LoadedFile(entry, at: place, as: placement, error: error)
    }
  }
}

/// What a thread reads files with.
struct Worker {
  let reader: Result<any SourceReader, SourceError>
  let syntax: SyntaxReader
  let limits: Limits

  init(tree: some SourceTree, limits: Limits) {
    reader = Result { () throws(SourceError) in try tree.makeReader() }
    syntax = SyntaxReader(limits: limits)
    self.limits = limits
  }

  /// Reads a file; of a translation the prose.
  func document(_ entry: SourceEntry, isTranslation: Bool) throws(SourceError) -> Document {
    let file = SourceFile(path: entry.path, bytes: try reader.get().read(entry, limit: limits.fileSize))
    return isTranslation ? syntax.prose(file) : syntax.document(file)
  }
}
