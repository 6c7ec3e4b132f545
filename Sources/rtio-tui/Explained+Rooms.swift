import CursesTerminal
import JSONText
import RegistryFiles
import TerminalModel
import TrialModel

// Rooms that know no trials say what is wrong and what to do in the same words, without the protocol.

extension JSONError.Code: Explained {}
extension RegistryFileFinding: Explained {}
extension KeyScriptRefusal: Explained {}
extension CursesTerminalError: Explained {}
extension CursesTerminal.CopyError: Explained {}
