namespace Eap.Applications.Rules;

/// <summary>Who is looking.</summary>
public enum ApplicationView
{
    /// <summary>The unit that applies.</summary>
    Applicant,

    /// <summary>Whoever handles it.</summary>
    Desk,
}
