namespace Eap.Media.Admin;

/// <summary>An item that names a file.</summary>
/// <param name="ContentItemId">The item.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsPublished">Readers see it.</param>
public sealed record MediaUse(string ContentItemId, string Title, bool IsPublished);
