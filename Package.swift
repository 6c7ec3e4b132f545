// swift-tools-version: 6.2
import PackageDescription

// MARK: How every room is built

/// One list of settings for every target of ours: Swift 6 mode, warnings are errors.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let realModule = Target.Dependency.product(name: "RealModule", package: "swift-numerics")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)

/// A room and the rooms it may import; the build refuses any other.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// A program, which is installed only when it is a product.
func program(
  _ name: String,
  _ dependencies: [Target.Dependency],
  path: String? = nil
) -> Target {
  .executableTarget(name: name, dependencies: dependencies, path: path, swiftSettings: settings)
}

/// A library of the system.
func system(_ name: String, apt: String, brew: String) -> Target {
  .systemLibrary(name: name, providers: [.apt([apt]), .brew([brew])])
}

/// The tests of a room, under `Tests`.
func tests(
  of name: String,
  _ dependencies: [Target.Dependency],
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: dependencies,
    exclude: exclude,
    swiftSettings: settings
  )
}

// MARK: The rooms, from the ground up

let nouns: [Target] = [
  room("TrialModel"),
  room("TerminalModel"),
  room("JSONText"),
  room("DelimitedText"),
  // What the program finds around it, judged.
  room("Doctor", ["TrialModel"]),
]

let libraries: [Target] = [
  system("CNcurses", apt: "libncurses-dev", brew: "ncurses"),
  system("CSQLite", apt: "libsqlite3-dev", brew: "sqlite"),
  system("CZlib", apt: "zlib1g-dev", brew: "zlib"),
  system("CZstd", apt: "libzstd-dev", brew: "zstd"),
  .target(name: "CSignalHandlers"),
  .target(name: "CTransfer"),
  .target(name: "CPostgres"),
  // Linked into the program that is installed, and imported by nobody.
  .target(name: "COlderGlibc"),
  // Headers over the C library.
  .systemLibrary(name: "CAllocator"),
  .systemLibrary(name: "CFileSystem"),
]

/// Documents in, numbers from numbers, questions asked, records kept.
let trials: [Target] = [
  room("TrialImport", ["TrialModel", "JSONText"]),
  room("TrialStatistics", ["TrialModel", realModule]),
  room("Calculator", ["TrialModel", "TrialStatistics", realModule]),
  room("TrialClassification", ["TrialModel"]),
  room("TrialScreening", ["TrialModel"]),
  room("TrialQuery", ["TrialModel", "TrialStatistics", "TrialScreening"]),
  room("TrialChecks", ["TrialModel", "TrialStatistics"]),
  room(
    "ReaderFiles",
    ["TrialModel", "JSONText", "DelimitedText", "TrialChecks", "TrialScreening"]
  ),
  room("TrialStore", ["TrialModel", "CZstd"]),
  // Lines on this machine until their store has them.
  room("ReaderJournal", ["TrialModel", "JSONText", "TrialStore"]),
  // What a store stands on; each knows how to ask, and nothing of what it asks for.
  room("PostgresEngine", ["TrialModel", "TrialStore", "CPostgres"]),
  room("SQLiteEngine", ["TrialStore", "CSQLite"]),
  room("RegistryFiles", ["DelimitedText", "CZlib"]),
  room("RegistryTables", ["TrialModel", "JSONText"]),
  room(
    "RegistryImport",
    [
      "TrialModel", "JSONText", "TrialImport", "TrialClassification", "TrialQuery", "TrialStore",
      "RegistryFiles", "RegistryTables",
    ]
  ),
  // An edge: it speaks to the world, and knows no store.
  room("RegistrySync", ["TrialModel", "JSONText", "TrialScreening", "CTransfer"]),
  room(
    "TrialExport",
    [
      "TrialModel", "JSONText", "TrialQuery", "TrialStatistics", "TrialChecks", "TrialScreening",
      "TrialPages",
    ]
  ),
]

/// What a trial says: rows with figures, and the same on paper.
let pages: [Target] = [
  room(
    "TrialPages",
    [
      "TrialModel", "TrialStatistics", "TrialScreening", "TrialQuery", "TrialChecks",
      "TerminalModel",
    ]
  ),
  room(
    "TrialFigures",
    ["TrialModel", "TrialScreening", "TrialQuery", "TerminalModel", "TrialPages"]
  ),
]

/// What the user can do, and what the user sees.
let screens: [Target] = [
  room("CursesTerminal", ["TerminalModel", "CNcurses", "CSignalHandlers"]),
  room(
    "Browser",
    [
      "TrialModel", "TrialStatistics", "TrialQuery", "TrialChecks", "TrialScreening",
      "TerminalModel", "TrialPages", "TrialFigures",
    ]
  ),
  room(
    "BrowserViews",
    [
      "TrialModel", "TrialQuery", "TrialChecks", "TrialScreening", "TerminalModel", "TrialPages",
      "Browser",
    ]
  ),
]

/// The catalogue: read and judged while building, carried inside the program as bytes.
let catalogue: [Target] = [
  program(
    "catalogue-compiler",
    ["TrialModel", "TrialImport", "TrialClassification", "TrialQuery"]
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
]

/// The commit, noted while building.
let commit: [Target] = [
  .plugin(name: "EmbedCommit", capability: .buildTool()),
  .target(
    name: "BuiltFrom",
    exclude: ["commit.txt"],
    swiftSettings: settings,
    plugins: ["EmbedCommit"]
  ),
]

let programs: [Target] = [
  program(
    "rtio-tui",
    [
      "TrialModel", "JSONText", "TrialImport", "TrialQuery", "TrialExport", "TrialChecks",
      "TrialClassification", "TrialScreening", "TrialStore", "SQLiteEngine", "PostgresEngine",
      "ReaderFiles",
      "ReaderJournal", "Calculator", "Doctor", "BuiltFrom",
      "RegistryFiles", "RegistryTables",
      "RegistryImport", "RegistrySync", "TrialStatistics", "TerminalModel", "TrialPages",
      "TrialFigures", "Browser",
      "BrowserViews", "BundledCatalogue", "CursesTerminal", "CNcurses", "CSignalHandlers",
      "CAllocator", "CFileSystem", "COlderGlibc",
      argumentParser,
    ]
  ),
  // Invented studies to measure with.
  program("registry-generator", [realModule, argumentParser]),
]

// MARK: Tests mirror Sources

let testSupport: [Target] = [
  .target(
    name: "TestSupport",
    dependencies: [
      "TrialModel", "JSONText", "TrialImport", "TrialStatistics", "TrialScreening", "TrialQuery",
      "TerminalModel", "TrialPages", "Browser", "BrowserViews", "BundledCatalogue", "CZlib",
      "RegistryTables",
    ],
    path: "Tests/TestSupport",
    swiftSettings: settings
  ),
  // Killed by tests in the middle of its work.
  program(
    "store-exerciser",
    ["TrialModel", "TrialStore", "SQLiteEngine", "ReaderJournal"],
    path: "Tests/StoreExerciser"
  ),
  // The registry on this machine, well behaved and not.
  program("registry-server", ["CZlib", argumentParser], path: "Tests/RegistryServer"),
  // A network that is slow, broken or silent.
  program("test-relay", [argumentParser], path: "Tests/TestRelay"),
]

let testsOfTrials: [Target] = [
  tests(of: "TrialModel", ["TrialModel", "TestSupport"]),
  tests(of: "JSONText", ["JSONText", "TestSupport"]),
  tests(of: "DelimitedText", ["DelimitedText"]),
  tests(of: "Doctor", ["Doctor", "TrialModel"]),
  tests(
    of: "TrialImport",
    ["JSONText", "TrialModel", "TrialImport", "BundledCatalogue", "TestSupport"],
    exclude: [
      "Broken", "Valid", "ReviewFigures.tsv", "SinceFigures.tsv", "HarmFigures.tsv",
      "Registry/Records",
    ]
  ),
  tests(
    of: "TrialClassification",
    [
      "TrialModel", "TrialClassification", "TrialQuery", "TrialStatistics", "BundledCatalogue",
      "TestSupport",
    ],
    exclude: ["Review"]
  ),
  tests(
    of: "TrialStatistics",
    ["TrialStatistics", "TrialModel", "TestSupport"],
    exclude: ["Reference"]
  ),
  tests(of: "Calculator", ["Calculator", "TestSupport"]),
  tests(
    of: "TrialQuery",
    [
      "TrialModel", "TrialScreening", "TrialQuery", "TrialClassification", "BundledCatalogue",
      "TestSupport",
    ]
  ),
  tests(
    of: "TrialChecks",
    ["TrialModel", "TrialImport", "TrialChecks", "BundledCatalogue", "TestSupport"]
  ),
  tests(of: "TrialScreening", ["TrialModel", "TrialScreening", "TestSupport"]),
  tests(
    of: "ReaderFiles",
    [
      "TrialModel", "TrialImport", "TrialChecks", "TrialScreening", "ReaderFiles", "TrialExport",
      "BundledCatalogue", "TestSupport",
    ]
  ),
  tests(
    of: "TrialStore",
    [
      "TrialModel", "TrialStore", "SQLiteEngine", "PostgresEngine", "CSQLite", "CZstd",
      "TestSupport",
    ]
  ),
  tests(of: "PostgresEngine", ["TrialModel", "TrialStore", "PostgresEngine", "TestSupport"]),
  tests(
    of: "ReaderJournal",
    [
      "TrialModel", "TrialScreening", "TrialStore", "SQLiteEngine", "ReaderFiles", "ReaderJournal",
      "TestSupport",
    ]
  ),
  tests(of: "RegistryFiles", ["RegistryFiles", "TestSupport"]),
  tests(
    of: "RegistryTables",
    [
      "TrialModel", "JSONText", "TrialImport", "RegistryTables", "TestSupport",
    ],
    exclude: ["Records"]
  ),
  tests(
    of: "RegistryImport",
    [
      "TrialModel", "TrialImport", "TrialClassification", "TrialScreening", "TrialQuery",
      "TrialStore", "SQLiteEngine", "RegistryFiles", "RegistryTables", "RegistryImport", "JSONText",
      "BundledCatalogue", "TestSupport",
    ],
    exclude: ["Judged"]
  ),
  tests(of: "RegistrySync", ["TrialModel", "TrialScreening", "RegistrySync", "TestSupport"]),
  tests(
    of: "TrialExport",
    [
      "TrialModel", "TrialImport", "TrialQuery", "TrialChecks", "TrialScreening", "TrialPages",
      "TrialExport", "TestSupport",
    ]
  ),
]

let testsOfScreens: [Target] = [
  tests(of: "TerminalModel", ["TerminalModel", "TrialModel", "TestSupport"]),
  tests(of: "CursesTerminal", ["CursesTerminal", "TerminalModel", "CNcurses"]),
  tests(
    of: "TrialPages",
    [
      "TrialModel", "JSONText", "TrialImport", "TrialStatistics", "TrialQuery", "TrialChecks",
      "TrialScreening", "TrialPages",
      "TestSupport",
    ]
  ),
  tests(
    of: "TrialFigures",
    [
      "TrialModel", "TrialScreening", "TrialQuery", "TerminalModel", "TrialPages", "TrialFigures",
      "TestSupport",
    ]
  ),
  tests(
    of: "Browser",
    [
      "TrialModel", "TrialImport", "TrialStatistics", "TrialQuery", "TrialChecks",
      "TrialScreening", "TerminalModel", "TrialPages", "TrialFigures", "Browser", "TestSupport",
    ]
  ),
  tests(
    of: "BrowserViews",
    [
      "TrialModel", "TrialImport", "JSONText", "TrialQuery", "TrialScreening", "TerminalModel",
      "TrialPages", "Browser", "BrowserViews", "TestSupport",
    ],
    exclude: ["Golden", "Transcripts"]
  ),
  // Keys in, screens out, through the program itself.
  tests(
    of: "Journey",
    [
      "TrialModel", "TerminalModel", "TrialStore", "SQLiteEngine", "ReaderJournal", "TestSupport",
    ]
  ),
]

let package = Package(
  name: "rtio-tui",
  products: [
    .executable(name: "rtio-tui", targets: ["rtio-tui"])
  ],
  // Exact, so that the same commit gives everyone the same bytes.
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1"),
  ],
  targets: nouns + libraries + trials + pages + screens + catalogue + commit + programs
    + testSupport + testsOfTrials + testsOfScreens
)
