namespace Eap.Editorial.Passages;

/// <summary>A piece of a text that can be commented on: a field, or a paragraph.</summary>
/// <param name="Place">Its place, from 0.</param>
/// <param name="Label">Name of the field; null for a paragraph of the text.</param>
/// <param name="Html">Safe HTML.</param>
/// <param name="Text">Its words.</param>
public sealed record Passage(int Place, string? Label, string Html, string Text)
{
    /// <summary>What is said about it.</summary>
    public IReadOnlyList<PassageComment> Comments { get; init; } = [];
}
