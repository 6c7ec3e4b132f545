/// The places of a list put together by their labels.
struct LabelledGroups {
  /// Each label once, in the order of first appearance.
  private(set) var labels: [String] = []
  /// For each label the places that have it, in their order.
  private(set) var members: [[Int]] = []
  /// How many places have a blank label.
  private(set) var unlabelled = 0

  init(_ given: [String]) {
    var places: [String: Int] = [:]
    for (index, label) in given.enumerated() {
      guard label.contains(where: { !$0.isWhitespace }) else {
        unlabelled += 1
        continue
      }
      if let place = places[label] {
        members[place].append(index)
      } else {
        places[label] = labels.count
        labels.append(label)
        members.append([index])
      }
    }
  }
}
