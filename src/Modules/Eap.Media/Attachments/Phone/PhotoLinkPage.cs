namespace Eap.Media.Attachments.Phone;

/// <summary>The page with the code.</summary>
/// <param name="Label">The field's label.</param>
/// <param name="Address">What the code says; null before one was asked for.</param>
public sealed record PhotoLinkPage(string Label, string? Address);
