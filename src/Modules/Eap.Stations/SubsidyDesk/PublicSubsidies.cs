namespace Eap.Stations.SubsidyDesk;

/// <summary>The public list.</summary>
/// <param name="Sheet">The year's list.</param>
/// <param name="Years">The years there are.</param>
public sealed record PublicSubsidies(SubsidySheet Sheet, IReadOnlyList<int> Years);
