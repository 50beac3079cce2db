namespace Eap.Awards.Programmes;

/// <summary>How far a programme is, by the clock.</summary>
public enum ProgrammePhase
{
    /// <summary>Its rules are being written.</summary>
    Preparing,

    /// <summary>Opened; the first nomination is taken later.</summary>
    Announced,

    /// <summary>Takes nominations.</summary>
    Filing,

    /// <summary>Takes no new ones; what was filed goes on.</summary>
    Closed,
}
