namespace Eap.Experts.Offers;

/// <summary>What can be done with an offer.</summary>
public enum OfferMove
{
    /// <summary>The expert says yes.</summary>
    Accept,

    /// <summary>The expert says no.</summary>
    Decline,

    /// <summary>Who made it takes it back, also after a yes.</summary>
    Withdraw,

    /// <summary>Time runs out.</summary>
    Lapse,
}
