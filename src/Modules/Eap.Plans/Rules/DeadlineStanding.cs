namespace Eap.Plans.Rules;

/// <summary>How something stands to a deadline.</summary>
public enum DeadlineStanding
{
    /// <summary>Before it.</summary>
    InTime,

    /// <summary>After it, but the upload began before it and arrived within the grace: counts as begun.</summary>
    WithinGrace,

    /// <summary>After it.</summary>
    Late,
}
