namespace Eap.Applications.Numbers;

/// <summary>What a number is asked for.</summary>
public sealed record NumberRequest
{
    /// <summary>How its numbers begin, one counter for each: letters and digits, up to 24 characters.</summary>
    public required string Series { get; init; }

    /// <summary>How many digits the count has at least, 1 to 8.</summary>
    public int Digits { get; init; } = 4;

    /// <summary>What it stands on.</summary>
    public required NumberKind Kind { get; init; }

    /// <summary>What was awarded.</summary>
    public required string Title { get; init; }

    /// <summary>Who may show it.</summary>
    public required string HolderName { get; init; }

    /// <summary>Its union.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The item it is about; null for none.</summary>
    public string? SubjectItemId { get; init; }

    /// <summary>The body that gives it.</summary>
    public required string ByName { get; init; }

    /// <summary>More lines for the public page; nothing personal.</summary>
    public IReadOnlyList<NumberDetail> Details { get; init; } = [];
}
