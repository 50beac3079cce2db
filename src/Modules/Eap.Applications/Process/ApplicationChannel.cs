namespace Eap.Applications.Process;

/// <summary>How an application came in.</summary>
public enum ApplicationChannel
{
    /// <summary>Filed by the unit itself.</summary>
    Online,

    /// <summary>Filed by the superior union from paper or mail (代录); the unit confirms it.</summary>
    OnBehalf,
}
