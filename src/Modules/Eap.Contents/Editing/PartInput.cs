namespace Eap.Contents.Editing;

/// <summary>One input of a part's own editor.</summary>
public sealed record PartInput(string Name, string Value, string Label, string? Hint, IReadOnlyList<string> Errors, bool IsLocked)
{
    /// <summary>Id of the input.</summary>
    public string Id => Name.Replace('.', '-');

    /// <summary>Ids that describe it, for aria-describedby; null for none.</summary>
    public string? DescribedBy => (Hint is null, Errors.Count) switch
    {
        (true, 0) => null,
        (true, _) => $"{Id}-error",
        (false, 0) => $"{Id}-hint",
        _ => $"{Id}-hint {Id}-error",
    };
}
