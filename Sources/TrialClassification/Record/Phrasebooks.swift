/// The lists in the form in which texts are looked through; made once, shared by all records.
struct Phrasebooks: Sendable {
  let list: AgentList
  let treatments: Phrasebook<Meaning>
  let sites: Phrasebook<SiteMeaning>

  init(_ list: AgentList) {
    self.list = list
    treatments = .treatments(list)
    sites = .sites
  }
}
