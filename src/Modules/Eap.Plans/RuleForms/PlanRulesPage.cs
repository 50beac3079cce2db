using Eap.Plans.Model;

namespace Eap.Plans.RuleForms;

/// <summary>The form of a plan's rules.</summary>
public sealed record PlanRulesPage
{
    /// <summary>The plan that is edited: its draft, when there is one.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The version that was shown; saving builds on it.</summary>
    public required string Version { get; init; }

    /// <summary>It is a draft, not in force.</summary>
    public bool IsDraft { get; init; }

    /// <summary>It was never in force: it has no other page yet.</summary>
    public bool IsNew { get; init; }

    /// <summary>Where one goes back to.</summary>
    public string Back => IsNew ? "/admin/plans" : $"/admin/plans/{Plan.ContentItemId}";

    /// <summary>The sections.</summary>
    public required IReadOnlyList<RuleSection> Sections { get; init; }

    /// <summary>Section to which an empty row is added; null for none.</summary>
    public string? Adding { get; init; }

    /// <summary>Why a frozen plan is corrected, as typed.</summary>
    public string? Reason { get; init; }

    /// <summary>Problems of no single field.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Name of a field in the form.</summary>
    public static string FieldName(RuleSection section, int at, string field) => $"{section.Kind.Name}.{at}.{field}";
}
