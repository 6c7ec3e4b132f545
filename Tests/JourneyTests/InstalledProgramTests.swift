import Testing

@Suite("The program as it is installed")
struct InstalledProgramTests {
  @Test(
    "it needs ncurses and the usual C and C++ run-time libraries, nothing else",
    .enabled(if: Program.isReleaseBuild, "a debug build needs Swift's libraries")
  )
  func libraries() throws {
    let listing = try Program.run("/usr/bin/ldd", [Program.path()])
    try #require(listing.status == 0)
    let needed = listing.output.split(separator: "\n")
      .compactMap { $0.split(separator: " ").first?.split(separator: "/").last }
      .compactMap { $0.split(separator: ".").first.map { $0.drop { $0 == "\t" } } }
    let usual: Set<Substring> = [
      "linux-vdso", "libncursesw", "libtinfo", "libm", "libstdc++", "libgcc_s", "libc",
      "ld-linux-x86-64",
      "ld-linux-aarch64",
    ]
    #expect(needed.contains("libncursesw"))
    #expect(Set(needed).subtracting(usual).isEmpty)
  }
}
