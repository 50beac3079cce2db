namespace Eap.Contents.Editing;

/// <summary>A piece of a shown item: a template by name and its typed model.</summary>
public sealed record DisplayBlock(string Template, object Model);
