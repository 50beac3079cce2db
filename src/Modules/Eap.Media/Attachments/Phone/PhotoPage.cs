namespace Eap.Media.Attachments.Phone;

/// <summary>The phone's page.</summary>
/// <param name="Label">The field's label; nothing else of the item is told.</param>
/// <param name="Taken">Photographs that have come.</param>
/// <param name="ExpiresUtc">When the link runs out.</param>
/// <param name="Accept">What the camera or the gallery offers.</param>
/// <param name="Error">Why the last one was not taken; null when nothing is wrong.</param>
public sealed record PhotoPage(string Label, int Taken, DateTime ExpiresUtc, string Accept, string? Error);
