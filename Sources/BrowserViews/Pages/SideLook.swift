import TrialModel

/// How an arm is marked by its side of the comparison; one of neither bears no sign.
struct SideLook {
  let sign: String
  let signRole: Role
  let headRole: Role

  init(_ side: Arm.Side?) {
    switch side {
    case .experimental: (sign, signRole, headRole) = ("●", .experimentalSign, .experimentalHead)
    case .control: (sign, signRole, headRole) = ("○", .controlSign, .controlHead)
    case nil: (sign, signRole, headRole) = (" ", .dim, .heading)
    }
  }
}
