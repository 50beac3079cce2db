namespace Eap.Applications.Rules;

/// <summary>Whether a finding stops a submission.</summary>
public enum FindingSeverity
{
    /// <summary>It must be mended first.</summary>
    Error,

    /// <summary>It is said, and may stand.</summary>
    Warning,
}
