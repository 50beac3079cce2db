namespace Eap.Plans.Programmes;

/// <summary>What has been reached of a target in one year, or in the whole period.</summary>
/// <param name="Label">2018年, 2018—2020年.</param>
/// <param name="Done">How many facts; null: nobody keeps them yet (待录入).</param>
/// <param name="Address">The list that makes the figure; null when there is none.</param>
public sealed record TargetCell(string Label, int? Done, string? Address);
