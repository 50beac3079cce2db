namespace Eap.Awards.Programmes;

/// <summary>How long lists are public. The notice says nothing of it: it is the city's own rule.</summary>
public sealed record PublicityRule
{
    /// <summary>Working days in the nominating unit; 0: none is asked.</summary>
    public int UnitDays { get; init; }

    /// <summary>Working days in the city; at least 1 before the programme opens.</summary>
    public int CityDays { get; init; }

    /// <summary>The hour of the last day from which it is over; null: 24:00.</summary>
    public TimeOnly? EndHour { get; init; }

    /// <summary>Where else it stands: 市总工会公众号.</summary>
    public string Media { get; init; } = "";
}
