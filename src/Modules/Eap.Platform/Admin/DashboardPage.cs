using Eap.Platform.Zones;

namespace Eap.Platform.Admin;

/// <summary>The first page of the admin.</summary>
/// <param name="Attention">What needs attention; empty when nothing does.</param>
/// <param name="Work">What one goes on with.</param>
public sealed record DashboardPage(IReadOnlyList<ZoneContent> Attention, IReadOnlyList<ZoneContent> Work);
