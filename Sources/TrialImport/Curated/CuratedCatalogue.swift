import JSONText
package import TrialModel

/// The reader of the catalogue's own files.
package enum CuratedCatalogue {
  /// Reads the files of a catalogue, each for itself and then beside the others.
  ///
  /// All findings of all files come back, in the order of the files. A file with a finding is left
  /// out of the catalogue and takes no other with it, except that there is no catalogue (`nil`)
  /// without a sound review and bibliography.
  package static func read(
    files: [CatalogueFile]
  ) -> (catalogue: Catalogue?, findings: [ImportFinding]) {
    var reader = JSONReader()
    var surroundings = FileNotes.Surroundings()
    for file in files {
      if case .trial(let id) = file.subject { surroundings.trials.insert(id) }
    }

    // The bibliography comes first, since every other file refers to it.
    var decoded: [CuratedFile?] = Array(repeating: nil, count: files.count)
    for (index, file) in files.enumerated() where file.subject == .bibliography {
      let bibliography = CuratedFile(file, in: surroundings, by: &reader)
      if bibliography.isSound, case .bibliography(let sources) = bibliography.content {
        surroundings.sources = Set(sources.map(\.key.text))
      }
      decoded[index] = bibliography
    }
    for (index, file) in files.enumerated() where decoded[index] == nil {
      decoded[index] = CuratedFile(file, in: surroundings, by: &reader)
    }
    var all = decoded.compactMap { $0 }
    judgeTogether(&all)
    return (catalogue(of: all), missing(of: files) + all.flatMap(\.findings))
  }

  /// The catalogue of files that were judged before, each read when it is asked for.
  ///
  /// - Parameters:
  ///   - files: The files, those of trials in the order of their registry numbers.
  ///   - asOf: The newest date any trial's state is known to.
  /// - Returns: What a catalogue reads them from.
  package static func shelf(of files: [CatalogueFile], asOf: PartialDate?) -> CatalogueShelf {
    let trials = files.compactMap { file -> (id: TrialID, file: CatalogueFile)? in
      guard case .trial(let id) = file.subject else { return nil }
      return (TrialID(id), file)
    }
    .sorted { $0.id < $1.id }
    @Sendable func content(of file: CatalogueFile?) -> CuratedFile.Content? {
      guard let file else { return nil }
      var reader = JSONReader()
      var surroundings = FileNotes.Surroundings()
      surroundings.trials = Set(trials.map(\.id.text))
      let read = CuratedFile(file, in: surroundings, by: &reader)
      return read.isSound ? read.content : nil
    }
    return CatalogueShelf(
      numbers: trials.map(\.id),
      asOf: asOf,
      reading: CatalogueShelf.Reading(
        review: {
          let file = files.first { $0.subject == .review }
          guard case .review(let review) = content(of: file) else {
            fatalError("review.json is not as it was judged while the program was built")
          }
          return review
        },
        laterSearch: {
          let file = files.first { $0.subject == .laterSearch }
          guard case .laterSearch(let search) = content(of: file) else { return nil }
          return search
        },
        sources: {
          let file = files.first { $0.subject == .bibliography }
          guard case .bibliography(let sources) = content(of: file) else { return [] }
          return sources
        },
        trial: { place in
          guard case .trial(let trial) = content(of: trials[place].file) else { return nil }
          return trial
        }
      )
    )
  }

  private static func catalogue(of files: [CuratedFile]) -> Catalogue? {
    var review: Review?
    var laterSearch: LaterSearch?
    var sources: [Source]?
    var trials: [Trial] = []
    for file in files where file.isSound {
      switch file.content {
      case .bibliography(let read): sources = read
      case .review(let read): review = read
      case .laterSearch(let read): laterSearch = read
      case .trial(let trial): trials.append(trial)
      case nil: break
      }
    }
    guard let review, let sources else { return nil }
    return Catalogue(
      review: review,
      trials: trials,
      sources: sources,
      laterSearch: laterSearch
    )
  }

  private static func missing(of files: [CatalogueFile]) -> [ImportFinding] {
    ["review.json", "bibliography.json"].compactMap { name in
      guard !files.contains(where: { $0.name == name }) else { return nil }
      let location = DocumentLocation(file: name, position: .start, path: "")
      return ImportFinding(.fileMissing, at: location)
    }
  }

  /// Judges what takes more than one file: what must occur once, and references across files.
  private static func judgeTogether(_ files: inout [CuratedFile]) {
    findTwice(.trial, &files) { file in
      guard case .trial(let trial) = file.content else { return [] }
      return [(trial.id.text, 0)]
    }
    findTwice(.claim, &files) { file in file.notes.claims.map { ($0.id.text, $0.offset) } }
    findTwice(.discrepancy, &files) { file in
      file.notes.discrepancies.map { (String($0.id), $0.offset) }
    }

    // The claims of a file that is not even JSON are not known, and references to them not judged.
    guard files.allSatisfy(\.isReadable) else { return }
    let claims = Set(files.flatMap { $0.notes.claims.map(\.id) })
    for index in files.indices {
      for mention in files[index].notes.claimReferences where !claims.contains(mention.id) {
        files[index].find(
          .unknown(.claim, mention.id.text, nearest: nil),
          at: mention.offset
        )
      }
    }
  }

  private static func findTwice(
    _ referent: ImportFinding.Referent,
    _ files: inout [CuratedFile],
    _ mentions: (CuratedFile) -> [(String, Int)]
  ) {
    var first: [String: (file: Int, offset: Int)] = [:]
    for index in files.indices {
      for (id, offset) in mentions(files[index]) {
        if let earlier = first[id] {
          let location = files[earlier.file].location(of: earlier.offset)
          files[index].find(.twice(referent, id, first: location), at: offset)
        } else {
          first[id] = (index, offset)
        }
      }
    }
  }
}
