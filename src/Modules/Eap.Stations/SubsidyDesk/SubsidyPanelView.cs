namespace Eap.Stations.SubsidyDesk;

/// <summary>The section.</summary>
/// <param name="Line">The claim.</param>
/// <param name="Sheet">The year's list.</param>
/// <param name="IsDesk">It stands at the desk.</param>
public sealed record SubsidyPanelView(SubsidyLine Line, SubsidySheet Sheet, bool IsDesk);
