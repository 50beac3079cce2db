using Microsoft.AspNetCore.Http;

namespace Eap.Applications.Desk;

/// <summary>What somebody decides at the desk.</summary>
public sealed record DeskDecision
{
    /// <summary>The application.</summary>
    public required string ContentItemId { get; init; }

    /// <summary>The task.</summary>
    public required string TaskId { get; init; }

    /// <summary>The outcome chosen; null: none.</summary>
    public string? Outcome { get; init; }

    /// <summary>What they wrote about the whole.</summary>
    public string? Comment { get; init; }

    /// <summary>The version they saw.</summary>
    public string? VersionId { get; init; }

    /// <summary>What they wrote at each field: <c>Part.Field</c> and what to do. A field with a remark is returned.</summary>
    public IReadOnlyDictionary<string, string> Remarks { get; init; } = new Dictionary<string, string>();

    /// <summary>What was posted for the fields the process leaves open; null when the page had none.</summary>
    public IFormCollection? Corrections { get; init; }

    /// <summary>Why something is asked only now.</summary>
    public string? LateReason { get; init; }

    /// <summary>On what a refusal stands: a clause, or the city's own rule with its date.</summary>
    public string? Ground { get; init; }
}
