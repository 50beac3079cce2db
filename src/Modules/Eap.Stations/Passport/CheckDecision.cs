namespace Eap.Stations.Passport;

/// <summary>What a person who looked says about one check, as posted.</summary>
public sealed class CheckDecision
{
    /// <summary>The answer that confirms.</summary>
    public const string Confirm = "confirm";

    /// <summary>The answer that sends back; of a confirmed one, that takes it away again.</summary>
    public const string Refuse = "refuse";

    /// <summary>Id of the check.</summary>
    public string CheckId { get; set; } = "";

    /// <summary>Ticks of the moment the unit said what was looked at: a later word is not decided unseen.</summary>
    public long Stamp { get; set; }

    /// <summary><see cref="Confirm"/>, <see cref="Refuse"/>, or empty: not now.</summary>
    public string? Answer { get; set; }

    /// <summary>What to do, when it is sent back.</summary>
    public string? Comment { get; set; }
}
