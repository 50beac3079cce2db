namespace Eap.Contents.Handlers;

/// <summary>Something the user can fix.</summary>
/// <param name="Field">Where: <c>Part.Field</c>, as the form names it; empty for the item as a whole.</param>
/// <param name="Message">What to do, in Chinese.</param>
public sealed record ContentError(string Field, string Message);
