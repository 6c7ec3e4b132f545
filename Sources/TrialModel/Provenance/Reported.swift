/// Why a value is absent.
///
/// Neither reason means zero.
package enum Absence: String, Hashable, Sendable, CaseIterable {
  /// The source was read and does not state it.
  case notReported = "not reported"
  /// The source states it, or may, but that part of it could not be read.
  case notRecovered = "not recovered"
}

/// Something a source states, or the reason why it is not there.
package enum Reported<Value: Hashable & Sendable>: Hashable, Sendable {
  case value(Value)
  case absent(Absence)

  /// The value, or `nil` when it is absent for whatever reason.
  package var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// The reason for an absence, or `nil` when there is a value.
  package var absence: Absence? {
    if case .absent(let reason) = self { reason } else { nil }
  }
}
