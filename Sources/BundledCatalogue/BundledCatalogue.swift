/// The files of the catalogue, carried inside the program.
///
/// `files`, `agents`, `eventTerms` and `searchWords` are written while building, after every file was
/// judged: see
/// `Plugins/EmbedCatalogue`.
/// The texts are literals, so nothing is read from disk and nothing is copied at the start.
package enum BundledCatalogue {}
