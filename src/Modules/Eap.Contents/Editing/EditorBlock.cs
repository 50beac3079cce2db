namespace Eap.Contents.Editing;

/// <summary>A piece of an editor: a template by name and its typed model.</summary>
public sealed record EditorBlock(string Template, object Model);
