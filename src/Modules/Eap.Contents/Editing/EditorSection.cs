using Eap.Contents.Definitions;

namespace Eap.Contents.Editing;

/// <summary>The editor blocks of one part.</summary>
public sealed record EditorSection(ContentTypePartDefinition Part, IReadOnlyList<EditorBlock> Blocks);
