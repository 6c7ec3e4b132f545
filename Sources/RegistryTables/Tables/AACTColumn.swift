/// A column of AACT that is wanted, with the type it has there.
///
/// Every cell comes as text, whatever its type; the type says how that text is to be taken.
package struct AACTColumn: Hashable, Sendable {
  /// The types of AACT's columns, as far as they matter here.
  package enum Kind: Hashable, Sendable {
    /// `character varying` or `text`: as it stands.
    case text
    /// `integer`.
    case integer
    /// `numeric` or `double precision`: a number, of which only the value is known and not how it was
    /// printed.
    case number
    /// `date`.
    case date
    /// `boolean`, which comes as `t` or `f`.
    case truth
  }

  package let name: String
  package let kind: Kind

  static func text(_ name: String) -> AACTColumn { AACTColumn(name: name, kind: .text) }
  static func integer(_ name: String) -> AACTColumn { AACTColumn(name: name, kind: .integer) }
  static func number(_ name: String) -> AACTColumn { AACTColumn(name: name, kind: .number) }
  static func date(_ name: String) -> AACTColumn { AACTColumn(name: name, kind: .date) }
  static func truth(_ name: String) -> AACTColumn { AACTColumn(name: name, kind: .truth) }
}
