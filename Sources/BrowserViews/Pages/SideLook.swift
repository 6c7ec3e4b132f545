import TrialModel

/// How an arm is marked by its side of the comparison; one of neither bears no sign.
struct SideLook {
  let sign: String
  let signInk: Ink
  let headInk: Ink

  init(_ side: Arm.Side?) {
    switch side {
    case .experimental: (sign, signInk, headInk) = ("●", .experimentalSign, .experimentalHead)
    case .control: (sign, signInk, headInk) = ("○", .controlSign, .controlHead)
    case nil: (sign, signInk, headInk) = (" ", .dim, .heading)
    }
  }
}
