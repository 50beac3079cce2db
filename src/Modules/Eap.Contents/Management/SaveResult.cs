using Eap.Contents.Handlers;
using Eap.Contents.Model;

namespace Eap.Contents.Management;

/// <summary>How saving went.</summary>
public sealed record SaveResult
{
    private SaveResult()
    {
    }

    /// <summary>The version that was written; on a conflict the text kept in history.</summary>
    public required ContentItem Item { get; init; }

    /// <summary>The version somebody else saved in the meantime; null when nobody did.</summary>
    public ContentItem? Conflict { get; private init; }

    /// <summary>What is wrong; nothing was written then.</summary>
    public IReadOnlyList<ContentError> Errors { get; private init; } = [];

    /// <summary>Why it was not published; the draft was written.</summary>
    public IReadOnlyList<string> Refusals { get; private init; } = [];

    /// <summary>True when the version stands (and is published, if that was asked).</summary>
    public bool Succeeded => Conflict is null && Errors.Count == 0 && Refusals.Count == 0;

    internal static SaveResult Saved(ContentItem item) => new() { Item = item };

    internal static SaveResult Invalid(ContentItem item, IReadOnlyList<ContentError> errors) => new() { Item = item, Errors = errors };

    internal static SaveResult Collided(ContentItem kept, ContentItem current) => new() { Item = kept, Conflict = current };

    internal static SaveResult Refused(ContentItem item, IReadOnlyList<string> reasons) => new() { Item = item, Refusals = reasons };
}
