using Eap.Awards.Nominations;
using Eap.Awards.Rules;

namespace Eap.Awards.Desk;

/// <summary>Which nominations the desk shows; what is no value of a filter is not asked for.</summary>
public sealed class NominationQuery
{
    /// <summary>Code of a title; empty: all.</summary>
    public string? Category { get; set; }

    /// <summary>A <see cref="NominationStage"/>; empty: all that are not over.</summary>
    public string? Stage { get; set; }

    /// <summary>A <see cref="ConsentState"/>; empty: all.</summary>
    public string? Consent { get; set; }

    /// <summary>Id of the nominating union; empty: all.</summary>
    public string? Org { get; set; }

    /// <summary>Part of the nominee's or the unit's name.</summary>
    public string? Q { get; set; }

    /// <summary>Page, from 1.</summary>
    public int PageNumber { get; set; } = 1;

    /// <summary>The value that asks for all stages, those that are over as well.</summary>
    public const string All = "all";

    /// <summary>The stage, when it is one.</summary>
    public NominationStage? OnlyStage => Enum.TryParse<NominationStage>(Stage, out var stage) && Enum.IsDefined(stage) ? stage : null;

    /// <summary>The answer, when it is one.</summary>
    public ConsentState? OnlyConsent => Enum.TryParse<ConsentState>(Consent, out var consent) && Enum.IsDefined(consent) ? consent : null;

    /// <summary>The filters, for links to other pages.</summary>
    public Dictionary<string, string> ToRoute() => new Dictionary<string, string?> { ["category"] = Category, ["stage"] = Stage, ["consent"] = Consent, ["org"] = Org, ["q"] = Q }
        .Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).ToDictionary(pair => pair.Key, pair => pair.Value!);
}
