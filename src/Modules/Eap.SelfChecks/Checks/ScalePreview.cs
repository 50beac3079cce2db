using Eap.Contents.Model;
using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Checks;

/// <summary>What would come of a file.</summary>
public sealed record ScalePreview
{
    /// <summary>The scale as it would stand; null when the file cannot be read.</summary>
    public Scale? Scale { get; init; }

    /// <summary>What is wrong; empty: it may be imported.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Its name.</summary>
    public string FileName { get; init; } = "";

    /// <summary>The file itself, carried in the page from preview to import: nothing is left on the server when the person walks away.</summary>
    public string Draft { get; init; } = "";

    /// <summary>The item it becomes a version of; null: a new one.</summary>
    public ContentItem? Known { get; init; }

    /// <summary>True when the known item already carries this very file.</summary>
    public bool IsSame { get; init; }
}
