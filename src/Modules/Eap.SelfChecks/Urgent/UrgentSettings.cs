namespace Eap.SelfChecks.Urgent;

/// <summary>Who is on call, and how fast.</summary>
public sealed class UrgentSettings
{
    /// <summary>After how many hours without a call the next are told. Default 2, 1 to 24.</summary>
    public int Hours { get; set; } = 2;

    /// <summary>For how many days after the end name, number and words are kept. Default 30, 1 to 365.</summary>
    public int KeepDays { get; set; } = 30;

    /// <summary>The roster.</summary>
    public List<OnCallTurn> Turns { get; set; } = [];
}
