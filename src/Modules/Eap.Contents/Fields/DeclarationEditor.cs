namespace Eap.Contents.Fields;

/// <summary>A declaration as its template shows it.</summary>
/// <param name="Html">The words.</param>
/// <param name="Label">Beside the box.</param>
/// <param name="IsGiven">It is made, for the words as they stand.</param>
/// <param name="Given">When it was made, in words; null when it was not.</param>
public sealed record DeclarationEditor(string Html, string Label, bool IsGiven, string? Given);
