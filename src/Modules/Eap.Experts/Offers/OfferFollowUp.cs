namespace Eap.Experts.Offers;

/// <summary>What an expert is asked, by the same link, after they said yes.</summary>
/// <param name="Text">In Chinese.</param>
/// <param name="Button">The button; null when there is nothing left to press.</param>
public sealed record OfferFollowUp(string Text, string? Button);
