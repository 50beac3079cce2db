namespace Eap.Awards.Rules;

/// <summary>How the judges' totals become one. Fixed before the programme opens.</summary>
public enum ScoreMean
{
    /// <summary>平均分.</summary>
    Plain,

    /// <summary>去掉一个最高分和一个最低分; with fewer than five votes the plain mean, and the result says so.</summary>
    TrimmedExtremes,
}
