import Testing

@testable import CursesTerminal

/// When a terminal is asked how far it is, and for how long frames wait for it.
@Suite("One frame is on the line at a time") struct LineEchoTests {
  @Test("a small frame asks nothing, and small ones together ask once they are a large one")
  func asks() {
    var echo = LineEcho()
    let asked = (0..<5).map { _ in echo.asks(behind: 60) }
    #expect(asked == [false, false, false, false, true])
    let again = echo.asks(behind: 2000)
    #expect(!again)
  }

  @Test("a terminal that never answered is never waited for, and asked once")
  func silent() {
    var echo = LineEcho()
    for place in 0..<10 {
      let isAsked = echo.asks(behind: 2000)
      #expect(isAsked == (place == 0))
      #expect(!echo.isBehind)
    }
  }

  @Test("one that answers is waited for behind each large frame until it has answered")
  func answers() {
    var echo = LineEcho()
    _ = echo.asks(behind: 2000)
    echo.hear()
    #expect(!echo.isBehind)
    let isAsked = echo.asks(behind: 2000)
    #expect(isAsked)
    #expect(echo.isBehind)
    echo.hear()
    #expect(!echo.isBehind)
  }

  @Test("one that answers no more is given up, and asked no more")
  func givesUp() {
    var echo = LineEcho()
    _ = echo.asks(behind: 2000)
    echo.hear()
    _ = echo.asks(behind: 2000)
    echo.giveUp()
    #expect(!echo.isBehind)
    let again = echo.asks(behind: 2000)
    #expect(!again)
  }
}
