namespace Eap.Lectures.Evidence;

/// <summary>What is known of a lecture after its day.</summary>
public sealed record LectureEvidence
{
    /// <summary>Most people anybody can have counted.</summary>
    public const int MostHeads = 100_000;

    /// <summary>It was held: its end is past and it was not called off.</summary>
    public required bool WasHeld { get; init; }

    /// <summary>Heads in the hall as the host typed them; null: not typed.</summary>
    public int? TypedHeads { get; init; }

    /// <summary>Heads that listened from afar; kept apart, they never reach the threshold.</summary>
    public int? OnlineHeads { get; init; }

    /// <summary>Sign-ins on the day, each person once.</summary>
    public int SignIns { get; init; }

    /// <summary>Photos handed in.</summary>
    public int Photos { get; init; }

    /// <summary>The host unit says it was so.</summary>
    public bool HostConfirmed { get; init; }

    /// <summary>The lecturer says it was so.</summary>
    public bool LecturerConfirmed { get; init; }

    /// <summary>Heads on site: as typed (some never sign in), else the sign-ins; null: nobody counted.</summary>
    public int? HeadsOnSite => TypedHeads ?? (SignIns > 0 ? SignIns : null);
}
