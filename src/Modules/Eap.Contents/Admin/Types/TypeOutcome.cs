using Eap.Contents.Definitions;
using Eap.Contents.Handlers;

namespace Eap.Contents.Admin.Types;

/// <summary>How a change of a type went.</summary>
public sealed record TypeOutcome
{
    /// <summary>There is no such type, section or field.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Somebody else changed the type since the page was opened; nothing was stored.</summary>
    public bool IsCollided { get; init; }

    /// <summary>What is wrong; nothing was stored.</summary>
    public IReadOnlyList<ContentError> Errors { get; init; } = [];

    /// <summary>The type as it stands now.</summary>
    public ContentTypeDefinition? Type { get; init; }

    /// <summary>It is stored.</summary>
    public bool Succeeded => !IsMissing && !IsCollided && Errors.Count == 0;

    internal static readonly TypeOutcome Missing = new() { IsMissing = true };

    internal static TypeOutcome Wrong(params IEnumerable<ContentError> errors) => new() { Errors = [.. errors] };
}
