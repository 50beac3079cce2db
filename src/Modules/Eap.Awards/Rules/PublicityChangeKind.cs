namespace Eap.Awards.Rules;

/// <summary>What a change of a public list does to its period.</summary>
public enum PublicityChangeKind
{
    /// <summary>The list is the same.</summary>
    Nothing,

    /// <summary>The spelling of a name: written down, the period goes on.</summary>
    TypingCorrection,

    /// <summary>Another list: it is public for its whole time from the beginning.</summary>
    Restart,
}
