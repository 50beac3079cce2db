namespace Eap.Experts.Offers;

/// <summary>What has become of an offer.</summary>
public enum OfferState
{
    /// <summary>Waits for an answer.</summary>
    Open,

    /// <summary>The expert does it.</summary>
    Accepted,

    /// <summary>The expert does not.</summary>
    Declined,

    /// <summary>Taken back by who made it.</summary>
    Withdrawn,

    /// <summary>Not answered in time.</summary>
    Lapsed,
}
