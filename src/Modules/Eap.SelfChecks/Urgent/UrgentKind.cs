namespace Eap.SelfChecks.Urgent;

/// <summary>What happened (R12). Kinds of events, never of persons.</summary>
public enum UrgentKind
{
    /// <summary>An accident at work.</summary>
    Accident,

    /// <summary>Somebody died.</summary>
    Death,

    /// <summary>A disaster, a fire, an epidemic.</summary>
    Disaster,

    /// <summary>A quarrel or violence at work.</summary>
    Conflict,

    /// <summary>Layoffs, a move, wages that do not come.</summary>
    Change,

    /// <summary>A post under strain at a special time.</summary>
    Strain,

    /// <summary>Something else.</summary>
    Other,
}
