import Foundation
import SQLiteEngine
import TestSupport
import Testing
import TrialStore

/// Whether this process may mount disks that one program alone sees.
private let canMount =
  (try? Program.run("/usr/bin/env", ["unshare", "-m", "sh", "-c", "mount -t tmpfs tmpfs /mnt"]))?
  .status == 0

/// Whether the system has libpq.
private let hasLibpq =
  (try? Program.run("/bin/sh", ["-c", "ldconfig -p | grep -q libpq.so.5"]))?.status == 0

@Suite("What is broken around the program is named with its remedy")
struct DoctorJourneys {
  private let scene: DoctorScene

  init() throws { scene = try DoctorScene() }

  /// A library of these names that cannot be loaded, before all others.
  private func hiding(_ names: String...) throws -> [String: String] {
    let folder = scene.folder["libraries"]
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in names {
      try Data("none".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    }
    return ["LD_LIBRARY_PATH": folder]
  }

  /// That one place is wrong and no other, and says what to do.
  private func expectWrong(
    _ answer: DoctorScene.Answer,
    _ names: String...,
    remedy: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(answer.wrong == names, "\(answer.output)", sourceLocation: sourceLocation)
    #expect(answer.status == 1, sourceLocation: sourceLocation)
    let finding = answer.first(names[0])
    #expect(
      finding?.remedy?.contains(remedy) == true,
      "\(answer.output)",
      sourceLocation: sourceLocation
    )
    for finding in answer.findings where finding.state == "wrong" {
      #expect(finding.remedy?.isEmpty == false, sourceLocation: sourceLocation)
    }
  }

  @Test func `where nothing is broken nothing is wrong, and nothing is made`() throws {
    let answer = try scene.doctor("--offline")
    #expect(answer.status == 0 && answer.wrong.isEmpty, "\(answer.output)")
    #expect(answer.error.isEmpty)
    #expect(try scene.everything().count == 1)
    try scene.importOne()
    let before = try scene.everything()
    let second = try scene.doctor("--offline")
    #expect(second.wrong.isEmpty, "\(second.output)")
    #expect(second.first("store", "ok")?.said.contains("1 record") == true, "\(second.output)")
    #expect(second.first("index", "ok") != nil, "\(second.output)")
    #expect(try scene.everything() == before)
  }

  @Test("a locale that is none, or not UTF-8", arguments: ["", "C", "POSIX"])
  func locale(value: String) throws {
    let answer = try scene.doctor("--offline", with: ["LC_ALL": value, "LC_CTYPE": "", "LANG": ""])
    expectWrong(answer, "locale", remedy: "C.UTF-8")
  }

  @Test func `a type of terminal that is not known`() throws {
    let answer = try scene.doctor("--offline", with: ["TERM": "nonsense"])
    expectWrong(answer, "terminal", remedy: "TERM=xterm-256color")
    #expect(answer.first("terminal")?.said.contains("nonsense") == true)
  }

  @Test func `folders that may not be written`() throws {
    let answer = try scene.doctor(
      script: """
        chmod 755 . && chmod 555 home
        as() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=65534 --clear-groups "$@"; else "$@"; fi; }
        as $D
        """
    )
    #expect(answer.wrong == ["home", "data", "state", "cache"], "\(answer.output)")
    #expect(answer.first("data")?.said.contains("Permission denied") == true)
    #expect(answer.first("data")?.remedy?.contains("XDG_DATA_HOME") == true)
  }

  @Test func `a store of a newer format`() throws {
    try scene.importOne()
    let database = try SQLitePlace(scene.store).writing()
    try database.transacting { () throws(StoreError) in
      try database.write(.noteStep, [.text("of-next-year")])
    }
    let answer = try scene.doctor("--offline")
    expectWrong(answer, "store", remedy: "--store")
    #expect(answer.first("store")?.said.contains("of-next-year") == true)
  }

  @Test func `a store that is damaged, or none`() throws {
    try scene.importOne()
    try FileHandle(forWritingTo: URL(filePath: scene.store)).damage(at: 32_768, by: 64)
    expectWrong(try scene.doctor("--offline"), "store", remedy: "keep a copy")
    try Data("not a store, by far not one".utf8).write(to: URL(filePath: scene.store))
    expectWrong(try scene.doctor("--offline"), "store", remedy: "--store")
  }

  @Test func `an index that is damaged`() throws {
    try scene.importOne()
    let index = URL(filePath: scene.store + ".index")
    let half = try Data(contentsOf: index).count / 2
    try FileHandle(forWritingTo: index).damage(at: half, by: 1)
    expectWrong(try scene.doctor("--offline"), "index", remedy: "rtio-tui list")
  }

  @Test func `a file of decisions that is none`() throws {
    let folder = "\(scene.home)/.local/share/rtio-tui"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("[broken".utf8).write(to: URL(filePath: "\(folder)/decisions.json"))
    expectWrong(try scene.doctor("--offline"), "decisions", remedy: "put the file right")
  }

  @Test func `a file of keys with a line that cannot be taken`() throws {
    let folder = "\(scene.home)/.config/rtio-tui"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("nowhere x nothing\n".utf8).write(to: URL(filePath: "\(folder)/keys.conf"))
    let answer = try scene.doctor("--offline")
    expectWrong(answer, "keys", remedy: "put the file right")
    #expect(answer.first("keys")?.said.contains("standard keys") == true)
  }

  @Test(.enabled(if: canMount, "disks of one's own need the superuser"))
  func `a disk without a byte left`() throws {
    let answer = try scene.doctor(
      script: """
        exec unshare -m sh -c 'mount -t tmpfs -o size=2m tmpfs home || exit 98
        cat /dev/zero >home/filler 2>/dev/null; $D'
        """
    )
    expectWrong(answer, "disk", remedy: "make room")
  }

  @Test func `a limit on the size of files`() throws {
    let answer = try scene.doctor(script: "{ ulimit -f 2; $D; echo $? >&2; } | cat")
    #expect(answer.wrong == ["disk"], "\(answer.output)")
    #expect(answer.first("disk")?.remedy?.contains("ulimit") == true)
  }

  @Test func `a proxy that does not answer, whose name and password are not told`() throws {
    let port = try PostgresServer.freePort()
    let answer = try scene.doctor(
      with: [
        "http_proxy": "http://alice:secret@127.0.0.1:\(port)",
        "RTIO_REGISTRY_URL": "http://registry.invalid/api/v2",
      ]
    )
    expectWrong(answer, "proxy", "registry", remedy: "http_proxy")
    #expect(!answer.output.contains("alice") && !answer.output.contains("secret"))
    #expect(answer.first("proxy")?.said.contains("127.0.0.1:\(port)") == true)
  }

  @Test func `a proxy that takes the request and says nothing is not waited for`() throws {
    let listener = try SilentListener()
    let began = Date()
    let answer = try scene.doctor(
      with: [
        "http_proxy": "http://127.0.0.1:\(listener.port)",
        "RTIO_REGISTRY_URL": "http://registry.invalid/api/v2",
      ]
    )
    #expect(Date().timeIntervalSince(began) < 20)
    expectWrong(answer, "proxy", "registry", remedy: "http_proxy")
  }

  @Test(
    .enabled(
      if: (try? RegistryService.program()) != nil
        && (try? Program.run("/usr/bin/env", ["openssl", "version"]).status) == 0,
      "registry-server or openssl is missing"
    )
  )
  func `a certificate that does not fit`() throws {
    let (key, certificate) = (scene.folder["key"], scene.folder["certificate"])
    let made = try Program.run(
      "/usr/bin/env",
      [
        "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
        "/CN=registry", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out",
        certificate,
      ]
    )
    #expect(made.status == 0, "\(made)")
    let registry = try RegistryService(
      scene.home,
      options: ["--certificate", certificate, "--key", key]
    )
    let answer = try scene.doctor("--registry-url", registry.url)
    expectWrong(answer, "certificates", "registry", remedy: "--ca-file")
    let named = try scene.doctor("--registry-url", registry.url, "--ca-file", certificate)
    #expect(named.wrong.isEmpty, "\(named.output)")
    #expect(named.first("registry", "ok") != nil)
  }

  @Test func `certificates that are not there`() throws {
    let answer = try scene.doctor("--offline", with: ["CURL_CA_BUNDLE": scene.folder["none"]])
    expectWrong(answer, "certificates", remedy: "CURL_CA_BUNDLE")
  }

  @Test func `libcurl that cannot be loaded`() throws {
    let hidden = try hiding(
      "libcurl.so.4",
      "libcurl-gnutls.so.4",
      "libcurl.so",
      "libcurl.4.dylib"
    )
    expectWrong(try scene.doctor(with: hidden), "libcurl", remedy: "install the package libcurl4")
  }

  @Test func `libpq that cannot be loaded, where a server is named and where none is`() throws {
    let hidden = try hiding("libpq.so.5", "libpq.so", "libpq.5.dylib")
    let without = try scene.doctor("--offline", with: hidden)
    #expect(without.wrong.isEmpty, "\(without.output)")
    #expect(without.first("libpq", "note")?.remedy?.contains("libpq5") == true)
    let named = hidden.merging(["RTIO_STORE": "postgres://alice@host.invalid/db"]) { $1 }
    let answer = try scene.doctor("--offline", with: named)
    expectWrong(answer, "libpq", remedy: "libpq5")
    #expect(!answer.output.contains("alice"))
  }

  @Test(.enabled(if: hasLibpq, "libpq is not installed"))
  func `a server that is away`() throws {
    let port = try PostgresServer.freePort()
    let answer = try scene.doctor(
      "--registry-url",
      "http://127.0.0.1:1/",
      with: ["RTIO_STORE": "postgres://alice@127.0.0.1:\(port)/db"]
    )
    #expect(answer.wrong == ["registry", "server"], "\(answer.output)")
    #expect(answer.first("server")?.remedy?.contains("network") == true)
    #expect(!answer.output.contains("alice"))
  }

  @Test(.enabled(if: PostgresServer.isInstalled, "PostgreSQL is not installed"))
  func `a server is asked what this role may do, and nothing is made on it`() throws {
    let database = try PostgresServer.shared().database()
    func server(_ role: String) throws -> DoctorScene.Answer {
      try scene.doctor(
        "--registry-url",
        "http://127.0.0.1:1/",
        with: ["RTIO_STORE": database.address(as: role)]
      )
    }
    let empty = try server("postgres")
    #expect(empty.first("store", "ok")?.said.contains("none yet") == true, "\(empty.output)")
    #expect(try database.value("select count(*) from pg_tables where schemaname = 'rtio'") == "0")
    try ImportScript.study(90_000_001)
      .write(toFile: scene.folder["one.json"], atomically: true, encoding: .utf8)
    let imported = try scene.run(
      "$R import --quiet one.json",
      with: ["RTIO_STORE": database.address()]
    )
    #expect(imported.status == 0, "\(imported)")
    let role = "r" + UUID().uuidString.lowercased().prefix(8)
    try database.execute(
      "create role \(role) login; grant usage on schema rtio to \(role);"
        + " grant select on all tables in schema rtio to \(role)"
    )
    let reading = try server(role)
    #expect(
      reading.first("server", "note")?.said.contains("may read only") == true,
      "\(reading.output)"
    )
    #expect(!reading.output.contains(role))
    #expect(try server("postgres").first("server", "ok") != nil)
    let unknown = try server("nobody-at-all")
    #expect(unknown.first("server")?.remedy != nil && !unknown.output.contains("nobody-at-all"))
  }

  @Test func `a tiny terminal`() throws {
    let terminal = try TerminalSession(
      "doctor --offline --format json >found",
      columns: 15,
      rows: 4
    )
    try terminal.waitForTheShell()
    #expect(terminal.file("status") == "status 1")
    let found = try DoctorScene.Answer((terminal.file("found") ?? "", "", 1))
    #expect(found.wrong == ["size"], "\(found.output)")
    #expect(found.first("size")?.said.contains("15x4") == true)
  }

  @Test func `on a terminal no line is wider than it`() throws {
    let terminal = try TerminalSession("doctor --offline", columns: 60, rows: 50)
    try terminal.wait(forText: "libpq")
    try terminal.waitForTheShell()
    let lines = try terminal.screen().split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("ok    locale") }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("note  ") && $0.contains("size") })
  }

  @Test(.enabled(if: canMount, "disks of one's own need the superuser"))
  func `a home folder on a disk that is for reading only`() throws {
    let answer = try scene.doctor(
      script: "exec unshare -m sh -c 'mount -t tmpfs -o ro tmpfs home || exit 98; $D'"
    )
    #expect(answer.wrong == ["home", "data", "state", "cache"], "\(answer.output)")
    #expect(answer.first("home")?.said.contains("Read-only file system") == true)
    #expect(answer.first("home")?.remedy?.contains("XDG_DATA_HOME") == true)
  }

  @Test(
    "variables that contradict each other",
    arguments: [
      ["NO_COLOR": "1", "FORCE_COLOR": "1"], ["LC_ALL": "C", "LANG": "de_DE.UTF-8"],
      ["TERM": "dumb", "COLORTERM": "truecolor"], ["no_proxy": "a", "NO_PROXY": "b"],
    ]
  )
  func contradicting(variables: [String: String]) throws {
    let answer = try scene.doctor("--offline", with: variables)
    #expect(answer.first("variables")?.remedy != nil, "\(answer.output)")
    #expect(answer.status == 1)
  }

  @Test func `COLUMNS that says no number`() throws {
    let answer = try scene.doctor("--offline", with: ["COLUMNS": "wide"])
    expectWrong(answer, "size", remedy: "unset")
  }

  @Test func `a store that can be none, or whose address holds a password`() throws {
    let answer = try scene.doctor(
      "--offline",
      with: ["RTIO_STORE": "postgres://alice:secret@host/db"]
    )
    expectWrong(answer, "store", remedy: "pgpass")
    #expect(!answer.output.contains("secret") && !answer.output.contains("alice"))
    let device = try scene.doctor("--offline", with: ["RTIO_STORE": "/dev/null"])
    expectWrong(device, "store", remedy: "path of a file")
  }

  @Test func `as text it is a line each, in the words of the JSON`() throws {
    let answer = try scene.doctor("--offline")
    let text = try scene.run("$R doctor --offline")
    #expect(text.status == 0)
    let lines = text.output.split(separator: "\n")
    #expect(lines.count == answer.findings.count)
    for (line, finding) in zip(lines, answer.findings) {
      #expect(line.hasPrefix(finding.state) && line.contains(finding.said), "\(line)")
    }
  }
}

/// A port that takes connections and never says a word.
private final class SilentListener {
  private let descriptor: Int32
  let port: Int

  init() throws {
    port = try PostgresServer.freePort()
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0
      }
    }
    guard isBound, listen(descriptor, 8) == 0 else { throw JourneyProblem("nothing listens") }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }
}

extension FileHandle {
  /// Turns bits of bytes at a place.
  fileprivate func damage(at place: Int, by count: Int) throws {
    for offset in 0..<count {
      try seek(toOffset: UInt64(place + offset))
      try write(contentsOf: [UInt8(truncatingIfNeeded: 0xA5 ^ offset)])
    }
    try close()
  }
}
