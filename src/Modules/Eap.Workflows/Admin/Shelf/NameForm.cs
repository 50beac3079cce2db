namespace Eap.Workflows.Admin.Shelf;

/// <summary>The form for the name of a type.</summary>
/// <param name="TypeId">The type; null for a new one.</param>
/// <param name="Name">What was typed.</param>
/// <param name="Error">What is wrong with it; null when nothing is.</param>
public sealed record NameForm(string? TypeId, string? Name, string? Error = null);
