namespace Eap.Contents.Editing;

/// <summary>Something to choose.</summary>
/// <param name="Value">What is stored.</param>
/// <param name="Text">What is shown.</param>
/// <param name="Depth">Indentation in a tree, 0 and up.</param>
public sealed record FieldOption(string Value, string Text, int Depth = 0);
