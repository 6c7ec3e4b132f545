/// The sorts of JSON values.
package enum JSONKind: String, Hashable, Sendable {
  case object, array, string, number, boolean, null
}
