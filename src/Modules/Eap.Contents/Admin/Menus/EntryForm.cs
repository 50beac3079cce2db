using Eap.Platform.Text;

namespace Eap.Contents.Admin.Menus;

/// <summary>A menu entry as typed.</summary>
public sealed class EntryForm
{
    /// <summary>The menu's version the page was made from.</summary>
    public string? Version { get; set; }

    /// <summary>What it says.</summary>
    public string? Title { get; set; }

    /// <summary>Where it leads.</summary>
    public string? Url { get; set; }

    /// <summary>The entry above; empty for the top.</summary>
    public string? Parent { get; set; }

    /// <summary>What it says, cleaned.</summary>
    public string CleanTitle => PlainInput.Clean(Title).Value;

    /// <summary>Where it leads, cleaned.</summary>
    public string CleanUrl => PlainInput.Clean(Url).Value;

    /// <summary>The entry above; null for the top.</summary>
    public string? ParentId => string.IsNullOrEmpty(Parent) ? null : Parent;
}
