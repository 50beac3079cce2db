namespace Eap.Experts.Offers;

/// <summary>An offer as its expert sees it.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="State">What it counts as now.</param>
/// <param name="Reason">What was typed as a reason.</param>
public sealed record OfferPage(LecturerOffer Offer, OfferState State, string? Reason = null);
