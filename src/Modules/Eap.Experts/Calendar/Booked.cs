namespace Eap.Experts.Calendar;

/// <summary>How what a resource is booked for stands to a time.</summary>
public enum Booked
{
    /// <summary>Neither then nor shortly before or after.</summary>
    No,

    /// <summary>Shortly before or after.</summary>
    Near,

    /// <summary>Then.</summary>
    Then,
}
