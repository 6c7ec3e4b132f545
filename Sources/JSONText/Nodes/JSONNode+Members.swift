extension JSONNode {
  /// How many members an object has, or elements an array; 0 for anything else.
  package var count: Int { token.pointee.isContainer ? token.pointee.count : 0 }

  /// The members of an object in the order of the document; none for anything else.
  package var members: JSONMembers { JSONMembers(of: self) }

  /// The elements of an array in their order; none for anything else.
  package var elements: JSONElements { JSONElements(of: self) }

  /// The value of a key; `nil` when this is no object or lacks it.
  ///
  /// What stands in other members is passed over in one step each. To look up many keys of one
  /// object, keep its `members` and ask them.
  package func member(_ key: StaticString) -> JSONNode? {
    var members = members
    return members.value(of: key)
  }

  /// The value of a key that is known only at run time.
  package func member(named key: String) -> JSONNode? {
    var members = members
    return members.value(named: key)
  }

  /// The entry after this value and all that stands in it.
  var following: UnsafePointer<JSONToken> {
    token.pointee.isContainer ? document.pointee.tokens + Int(token.pointee.link) : token + 1
  }
}
