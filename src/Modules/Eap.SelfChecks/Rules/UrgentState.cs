namespace Eap.SelfChecks.Rules;

/// <summary>How far urgent support has come.</summary>
public enum UrgentState
{
    /// <summary>A union asked; nobody has taken it on yet.</summary>
    Asked,

    /// <summary>A professional has it and will ring.</summary>
    TakenOn,

    /// <summary>They have spoken: the clock stands still.</summary>
    Contacted,

    /// <summary>It is over, with its outcome.</summary>
    Closed,
}
