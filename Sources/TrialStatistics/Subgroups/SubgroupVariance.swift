/// Whether subgroups of studies share one variance between studies.
package enum SubgroupVariance: String, Hashable, Sendable, CaseIterable {
  /// τ² is estimated in each subgroup by itself.
  case separate
  /// One τ² for all subgroups around their own means: steadier where they hold few studies.
  case common
}
