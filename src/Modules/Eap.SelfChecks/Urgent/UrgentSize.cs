namespace Eap.SelfChecks.Urgent;

/// <summary>How many people it touches, roughly.</summary>
public enum UrgentSize
{
    /// <summary>Fewer than ten.</summary>
    Few,

    /// <summary>Ten to fifty.</summary>
    Some,

    /// <summary>More than fifty.</summary>
    Many,

    /// <summary>Nobody can say yet.</summary>
    Unknown,
}
