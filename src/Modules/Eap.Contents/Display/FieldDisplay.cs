using Eap.Contents.Definitions;

namespace Eap.Contents.Display;

/// <summary>A field in words, shown when no special template takes it.</summary>
/// <param name="Definition">The field.</param>
/// <param name="Text">Its value in words.</param>
public sealed record FieldDisplay(ContentPartFieldDefinition Definition, string Text);
