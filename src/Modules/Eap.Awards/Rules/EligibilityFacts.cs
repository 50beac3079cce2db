namespace Eap.Awards.Rules;

/// <summary>What is known of a nominee.</summary>
public sealed record EligibilityFacts
{
    /// <summary>Code of the title.</summary>
    public required string Title { get; init; }

    /// <summary>The programme's year.</summary>
    public required int Year { get; init; }

    /// <summary>The day it was filed.</summary>
    public required DateOnly FiledOn { get; init; }

    /// <summary>Honours under any of the nominee's keys.</summary>
    public IReadOnlyList<PriorHonour> Honours { get; init; } = [];

    /// <summary>Years the filing shows a record for.</summary>
    public IReadOnlySet<int> RecordedYears { get; init; } = new HashSet<int>();

    /// <summary>Years in this work; null: not stated.</summary>
    public int? ServiceYears { get; init; }

    /// <summary>Rank, as chosen; null: not stated.</summary>
    public string? Rank { get; init; }

    /// <summary>Days of penalties stated.</summary>
    public IReadOnlyList<DateOnly> Penalties { get; init; } = [];
}

/// <summary>An honour somebody has or had.</summary>
/// <param name="Title">Code of the title.</param>
/// <param name="TitleName">Its name.</param>
/// <param name="Year">The year it was given for.</param>
/// <param name="IsRevoked">It was taken back.</param>
public sealed record PriorHonour(string Title, string TitleName, int Year, bool IsRevoked = false);
