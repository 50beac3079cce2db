namespace Eap.Stations.Subsidies;

/// <summary>Where a claim stands.</summary>
public enum SubsidyState
{
    /// <summary>Waits for a place (候补).</summary>
    Waiting,

    /// <summary>Holds one of the places.</summary>
    Placed,

    /// <summary>Holds a place, and the payment is booked.</summary>
    Paid,

    /// <summary>Gets none; <see cref="SubsidyEnd"/> says why.</summary>
    Out,
}
