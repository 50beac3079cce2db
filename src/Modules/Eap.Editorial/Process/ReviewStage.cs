namespace Eap.Editorial.Process;

/// <summary>The three reviews, in order.</summary>
public enum ReviewStage
{
    /// <summary>初审.</summary>
    First,

    /// <summary>复审.</summary>
    Second,

    /// <summary>终审.</summary>
    Final,
}
