namespace Eap.Lectures.Requests.Day;

/// <summary>The host's report as typed; any of it may be missing.</summary>
public sealed class HostReport
{
    /// <summary>Heads on site.</summary>
    public string? Heads { get; set; }

    /// <summary>Heads from afar.</summary>
    public string? Online { get; set; }

    /// <summary>Listeners who answered how they liked it.</summary>
    public string? Answers { get; set; }

    /// <summary>Of them satisfied, in percent.</summary>
    public string? Satisfied { get; set; }
}
