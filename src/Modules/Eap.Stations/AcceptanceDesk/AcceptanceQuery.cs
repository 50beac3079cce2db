using Eap.Stations.Acceptance;

namespace Eap.Stations.AcceptanceDesk;

/// <summary>Which acceptances the desk shows.</summary>
public sealed class AcceptanceQuery
{
    /// <summary>An <see cref="AcceptanceStage"/>; empty: all that are not over.</summary>
    public string? Stage { get; set; }

    /// <summary>Page, from 1.</summary>
    public int PageNumber { get; set; } = 1;

    /// <summary>The stage, when it is one.</summary>
    public AcceptanceStage? Only => Enum.TryParse<AcceptanceStage>(Stage, out var stage) && Enum.IsDefined(stage) ? stage : null;
}
