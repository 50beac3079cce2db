namespace Eap.Platform.Admin;

/// <summary>A message that did not leave.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">What kind it is, in words.</param>
/// <param name="CreatedUtc">When it was written.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Error">What the last try said.</param>
/// <param name="NextUtc">When it is tried again; null: not any more.</param>
public sealed record StuckMessage(long Id, string Title, DateTime CreatedUtc, int Attempts, string Error, DateTime? NextUtc);
