import ArgumentParser
import CSignalHandlers
import Glibc
import RegistrySync
import TrialModel

/// Where records of the registry come from.
struct RegistryOptions: ParsableArguments {
  @OptionGroup var service: RegistryServiceOptions

  @Option(
    help: ArgumentHelp(
      "Read pages fetched elsewhere, a file or a folder, instead of asking the service.",
      valueName: "path"
    )
  )
  var from: String?

  /// What the records are brought by.
  ///
  /// - Parameters:
  ///   - world: Paths and variables.
  ///   - hear: Hears what is asked and what is waited for.
  /// - Returns: The service, or the files that were named.
  /// - Throws: `ProgramError` for an address, a pace or a file that is none, and where libcurl is absent.
  func supply(
    in world: Environment,
    hear: @escaping (RegistryNews) -> Void
  ) throws(ProgramError) -> RecordSupply {
    if let from { return .files(try FedFiles(world.expanding(from), in: world)) }
    let address = try service.address(in: world)
    let pace = try seconds("RTIO_REGISTRY_PACE", in: world) ?? 1
    let stall = try seconds("RTIO_REGISTRY_STALL", in: world) ?? 20
    let authorities = try service.authorities(in: world)
    let carrier: CurlTransport
    do throws(RegistryError) {
      carrier = try .ours(authorities)
    } catch {
      throw ProgramError(error)
    }
    return .service(
      RegistryClient(
        at: address,
        by: carrier,
        pace: pace,
        stall: stall,
        clock: .system,
        hear: hear
      )
    )
  }

  /// The seconds that a variable names; `nil` where it is not set.
  private func seconds(_ name: String, in world: Environment) throws(ProgramError) -> Double? {
    guard let text = world.variable(name), !text.isEmpty else { return nil }
    guard let seconds = Double(text), (0...3600).contains(seconds) else {
      throw ProgramError(.wrongUse, "\(name) is '\(text)'; give seconds from 0 to 3600")
    }
    return seconds
  }
}

extension RegistryClock {
  /// The clocks of the system; a signal that asks to end ends a wait too.
  static var system: RegistryClock {
    RegistryClock(
      ticks: { Clock.ticks() },
      moment: { Clock.moment() },
      wait: { seconds in
        let end = Clock.ticks() + seconds
        while interrupt_was_asked() == 0 {
          let rest = end - Clock.ticks()
          guard rest > 0 else { return true }
          poll(nil, 0, Int32(min(rest * 1000, 100).rounded(.up)))
        }
        return false
      },
      chance: { Double.random(in: 0..<1) }
    )
  }
}

extension ProgramError {
  /// Why the registry gave no more: 1 where it refused, 4 where it could not be reached.
  init(_ error: RegistryError) {
    self.init(error.isRefusal ? .notDone : .unreachable, error.message)
  }
}
