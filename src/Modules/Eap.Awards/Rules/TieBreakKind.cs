namespace Eap.Awards.Rules;

/// <summary>What tells equal scores apart.</summary>
public enum TieBreakKind
{
    /// <summary>The higher mean of one criterion.</summary>
    Criterion,

    /// <summary>Whose complete filing came first.</summary>
    EarlierFiling,

    /// <summary>抽签, from a seed that is written down: anybody can draw it again.</summary>
    Lots,
}
