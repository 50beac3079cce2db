namespace Eap.Awards.Rules;

/// <summary>Which way a share is limited.</summary>
public enum RatioBound
{
    /// <summary>不少于.</summary>
    AtLeast,

    /// <summary>不超过.</summary>
    AtMost,
}
