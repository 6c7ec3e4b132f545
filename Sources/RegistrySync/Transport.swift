import TrialModel

/// Carries one request to the service and the answer back; knows nothing of what they mean.
package protocol Transport {
  /// Sends a request and waits for the whole answer, or for the end of patience.
  ///
  /// - Parameters:
  ///   - address: What to get.
  ///   - patience: How long to wait for what.
  /// - Returns: The answer, whatever its status.
  /// - Throws: `TransferFault` where no whole answer came.
  mutating func get(
    _ address: String,
    patience: TransferPatience
  ) throws(TransferFault) -> RegistryAnswer
}

/// How long an answer is waited for, and how large it may be.
package struct TransferPatience: Hashable, Sendable {
  /// Seconds until there is a connection.
  package var connecting: Double
  /// Seconds in which less than a few bytes a second come.
  package var stalled: Double
  /// Bytes of an answer, after inflating.
  package var mostBytes: Int

  package init(connecting: Double, stalled: Double, mostBytes: Int) {
    self.connecting = connecting
    self.stalled = stalled
    self.mostBytes = mostBytes
  }
}

/// What came back.
package struct RegistryAnswer: Hashable, Sendable {
  package let status: Int
  package let body: [UInt8]
  /// What the answer says it is; empty when it does not.
  package let contentType: String
  /// How long to wait before asking again, as it is spelled; `nil` when nothing is said.
  package let retryAfter: String?
  /// Where to go instead, as a whole address; `nil` for no redirection.
  package let redirection: String?

  package init(
    status: Int,
    body: [UInt8] = [],
    contentType: String = "application/json",
    retryAfter: String? = nil,
    redirection: String? = nil
  ) {
    self.status = status
    self.body = body
    self.contentType = contentType
    self.retryAfter = retryAfter
    self.redirection = redirection
  }
}

/// Why no whole answer came.
package struct TransferFault: Error, Hashable, Sendable {
  /// What happened.
  package enum Kind: Hashable, Sendable {
    /// No address belongs to the name of the host or of the proxy.
    case noHost
    /// Nobody answers there, or not in time.
    case noConnection
    /// Too little came for too long.
    case stalled
    /// It ended in the middle, or cannot be inflated.
    case cut
    /// No way to speak in secret was found.
    case noHandshake
    /// The certificate is not of that host, or nobody who is trusted vouches for it.
    case badCertificate
    /// The file of certificates cannot be read; with the variable of the environment that names it, `nil` where
    /// none does.
    case badAuthorities(variable: String?)
    case tooLarge
    /// The proxy wants to know who asks.
    case proxyAsks
    /// The user stopped it.
    case stopped
    case noMemory
    case other
  }

  package let kind: Kind
  /// What the library says of it; empty when nothing.
  package let said: String

  package init(_ kind: Kind, said: String = "") {
    self.kind = kind
    self.said = SecretMask.masked(said)
  }
}
