namespace Eap.Experts.Calendar;

/// <summary>What an expert's own times say about a time.</summary>
public enum AvailabilityAnswer
{
    /// <summary>Nothing was said: ask.</summary>
    NotSaid,

    /// <summary>They have time.</summary>
    Free,

    /// <summary>Outside the times they named: may still be asked.</summary>
    Outside,

    /// <summary>They are away.</summary>
    Away,
}
