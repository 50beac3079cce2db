namespace Eap.Stations.Passport;

/// <summary>How far one check of a passport is.</summary>
public enum PassportCheckState
{
    /// <summary>The unit says so and shows it; nobody has looked yet.</summary>
    Claimed,

    /// <summary>Somebody else looked and found it so: it counts.</summary>
    Confirmed,

    /// <summary>Sent back with a reason; the unit may show it anew.</summary>
    Refused,
}
