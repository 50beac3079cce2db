using Eap.Plans.Model;
using Eap.Stations.Acceptance;
using Eap.Stations.Subsidies;

namespace Eap.Stations.SubsidyDesk;

/// <summary>A year's list.</summary>
public sealed record SubsidySheet
{
    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The plan in force; null: no plan gives places.</summary>
    public Plan? Plan { get; init; }

    /// <summary>The rule, published or not; null: nobody has drawn one up.</summary>
    public SubsidyRule? Rule { get; init; }

    /// <summary>The rule in words, line by line; empty until it is published.</summary>
    public IReadOnlyList<(string Title, string Words)> RuleWords { get; init; } = [];

    /// <summary>The last day, in words, when it went by without a rule: nobody has a place, and none can be given any more; null otherwise.</summary>
    public string? Missed { get; init; }

    /// <summary>How many places there are.</summary>
    public int Places { get; init; }

    /// <summary>What each class gets by the plan in force today: what is decided from now on.</summary>
    public IReadOnlyList<(string Class, string? Figure)> Amounts { get; init; } = [];

    /// <summary>All claims, in the order of filing.</summary>
    public IReadOnlyList<SubsidyLine> Lines { get; init; } = [];

    /// <summary>Those who hold a place, in the order of filing.</summary>
    public IReadOnlyList<SubsidyLine> Placed => [.. Lines.Where(line => line.Claim.HasPlace)];

    /// <summary>Those who wait, in the order in which they come up.</summary>
    public IReadOnlyList<SubsidyLine> Waiting => [.. Lines.Where(line => line.Claim.State == SubsidyState.Waiting).OrderBy(line => line.WaitingAt ?? int.MaxValue).ThenBy(line => line.Claim.Number)];

    /// <summary>Those who get none.</summary>
    public IReadOnlyList<SubsidyLine> Over => [.. Lines.Where(line => !line.Claim.IsAlive)];

    /// <summary>How many of those with a place are named.</summary>
    public int Granted => Lines.Count(line => line.Claim.HasPlace && line.Case.Stage == AcceptanceStage.Named);

    /// <summary>How many are paid.</summary>
    public int Paid => Lines.Count(line => line.Claim.State == SubsidyState.Paid);

    /// <summary>What was paid in all, in 分.</summary>
    public long PaidFen => Lines.Sum(line => line.Claim.PaidFen ?? 0);

    /// <summary>The rule holds.</summary>
    public bool IsPublished => Rule is { PublishedUtc: not null };
}
