using Eap.Contents.Editing;

namespace Eap.Contents.Fields;

/// <summary>Settings of a Markdown field.</summary>
public sealed class MarkdownFieldSettings : FieldSettings;
