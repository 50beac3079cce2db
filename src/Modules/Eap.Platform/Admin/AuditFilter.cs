namespace Eap.Platform.Admin;

/// <summary>Which lines of the audit trail; null or empty leaves a condition out.</summary>
public sealed record AuditFilter
{
    /// <summary>First day, in the site's zone.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Category.</summary>
    public string? Category { get; init; }

    /// <summary>Part of the name of who did it.</summary>
    public string? User { get; init; }

    /// <summary>Id of what it happened to, or part of the summary.</summary>
    public string? Subject { get; init; }
}
