namespace Eap.Experts.Offers;

/// <summary>An offer as its expert sees it.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="State">What it counts as now.</param>
/// <param name="FollowUp">What they are asked after their yes; null for nothing.</param>
public sealed record OfferPage(LecturerOffer Offer, OfferState State, OfferFollowUp? FollowUp = null)
{
    /// <summary>Whom to call when plans change; null: no number is known.</summary>
    public string? Phone { get; init; }
}
