// swift-tools-version: 6.2
import PackageDescription

/// One list of settings for every target of ours: Swift 6 mode, warnings are errors.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "rtio-tui",
  products: [
    .executable(name: "rtio-tui", targets: ["rtio-tui"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
  ],
  targets: [
    // Level 0: nouns.
    .target(name: "TrialModel", swiftSettings: settings),
    .target(name: "TerminalModel", swiftSettings: settings),
    .systemLibrary(
      name: "CNcurses",
      providers: [.apt(["libncurses-dev"]), .brew(["ncurses"])]
    ),
    .target(name: "CSignalHandlers"),

    // Level 1 and 2: documents in, numbers from numbers, questions asked.
    .target(name: "TrialImport", dependencies: ["TrialModel"], swiftSettings: settings),
    .target(
      name: "TrialStatistics",
      dependencies: ["TrialModel", .product(name: "RealModule", package: "swift-numerics")],
      swiftSettings: settings
    ),
    .target(
      name: "Calculator",
      dependencies: [
        "TrialModel", "TrialStatistics", .product(name: "RealModule", package: "swift-numerics"),
      ],
      swiftSettings: settings
    ),
    .target(name: "TrialQuery", dependencies: ["TrialModel"], swiftSettings: settings),
    .target(
      name: "TrialChecks",
      dependencies: ["TrialModel", "TrialStatistics"],
      swiftSettings: settings
    ),
    .target(
      name: "CheckFiles",
      dependencies: ["TrialModel", "TrialImport", "TrialChecks"],
      swiftSettings: settings
    ),
    .target(
      name: "CursesTerminal",
      dependencies: ["TerminalModel", "CNcurses", "CSignalHandlers"],
      swiftSettings: settings
    ),

    // Level 3 and 4: documents out, what the user can do, what the user sees.
    .target(
      name: "TrialExport",
      dependencies: ["TrialModel", "TrialQuery", "TrialStatistics", "TrialChecks"],
      swiftSettings: settings
    ),
    .target(
      name: "Browser",
      dependencies: [
        "TrialModel", "TrialStatistics", "TrialQuery", "TrialChecks", "TerminalModel",
      ],
      swiftSettings: settings
    ),
    .target(
      name: "BrowserViews",
      dependencies: ["TrialModel", "TrialQuery", "TrialChecks", "TerminalModel", "Browser"],
      swiftSettings: settings
    ),

    // The catalogue: read and judged while building, carried inside the binary as bytes.
    .executableTarget(
      name: "catalogue-compiler",
      dependencies: ["TrialModel", "TrialImport"],
      swiftSettings: settings
    ),
    .plugin(
      name: "EmbedCatalogue",
      capability: .buildTool(),
      dependencies: ["catalogue-compiler"]
    ),
    .target(
      name: "BundledCatalogue",
      // A link to the folder Resources: the build looks there for files that came or went.
      exclude: ["Resources"],
      swiftSettings: settings,
      plugins: ["EmbedCatalogue"]
    ),

    // Level 5: the front door.
    .executableTarget(
      name: "rtio-tui",
      dependencies: [
        "TrialModel", "TrialImport", "TrialQuery", "TrialExport", "Calculator", "TerminalModel",
        "Browser", "BrowserViews", "BundledCatalogue", "CursesTerminal", "CNcurses",
        "TrialChecks", "CheckFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),

    // Tests mirror Sources.
    .target(
      name: "TestSupport",
      dependencies: [
        "TrialModel", "TrialImport", "TrialQuery", "TerminalModel", "Browser", "BrowserViews",
        "BundledCatalogue",
      ],
      path: "Tests/TestSupport",
      swiftSettings: settings
    ),
    .testTarget(
      name: "TrialModelTests",
      dependencies: ["TrialModel", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "TrialImportTests",
      dependencies: ["TrialModel", "TrialImport", "BundledCatalogue", "TestSupport"],
      exclude: ["Broken", "Valid", "ReviewFigures.tsv"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "TrialStatisticsTests",
      dependencies: ["TrialStatistics", "TrialModel", "TestSupport"],
      exclude: ["Reference"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "CalculatorTests",
      dependencies: ["Calculator", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "TrialQueryTests",
      dependencies: ["TrialModel", "TrialQuery", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "TrialChecksTests",
      dependencies: [
        "TrialModel", "TrialImport", "TrialChecks", "BundledCatalogue", "TestSupport",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "CheckFilesTests",
      dependencies: [
        "TrialModel", "TrialImport", "TrialChecks", "CheckFiles", "TrialExport", "TestSupport",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "TrialExportTests",
      dependencies: ["TrialModel", "TrialQuery", "TrialExport", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "TerminalModelTests",
      dependencies: ["TerminalModel", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BrowserTests",
      dependencies: [
        "TrialModel", "TrialStatistics", "TrialQuery", "TrialChecks", "TerminalModel", "Browser",
        "TestSupport",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BrowserViewsTests",
      dependencies: [
        "TrialModel", "TrialQuery", "TerminalModel", "Browser", "BrowserViews", "TestSupport",
      ],
      exclude: ["Golden"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "JourneyTests",
      dependencies: ["TerminalModel", "TestSupport"],
      swiftSettings: settings
    ),
  ]
)
