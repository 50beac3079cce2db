namespace Eap.Awards.Publicity;

/// <summary>What has become of a round.</summary>
public enum PublicityState
{
    /// <summary>It stands; past its end it waits for the desk to close it, and nobody outside sees it any more.</summary>
    Running,

    /// <summary>Another list took its place: its days count for nothing.</summary>
    Replaced,

    /// <summary>It ran to its end, and its result is written down.</summary>
    Ended,
}
