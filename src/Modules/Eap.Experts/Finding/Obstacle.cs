namespace Eap.Experts.Finding;

/// <summary>Why an expert cannot, or might not, be asked.</summary>
public enum Obstacle
{
    /// <summary>Does not hold the service type (R3): never asked.</summary>
    LacksService,

    /// <summary>The appointment ends before.</summary>
    TermEnded,

    /// <summary>Taken out of the pool.</summary>
    NotInPool,

    /// <summary>Is somewhere else then.</summary>
    Busy,

    /// <summary>Said to be away then.</summary>
    Away,

    /// <summary>Outside the times they named: may be asked all the same.</summary>
    OutsideHours,

    /// <summary>Booked shortly before or after, so the way may be too long: may be asked all the same.</summary>
    TightTravel,
}
