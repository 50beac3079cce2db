namespace Eap.Applications.Returns;

/// <summary>A field to correct.</summary>
/// <param name="Name"><c>Part.Field</c>.</param>
/// <param name="Label">What it was called then.</param>
/// <param name="Comment">What to do.</param>
public sealed record ReturnedField(string Name, string Label, string Comment);
