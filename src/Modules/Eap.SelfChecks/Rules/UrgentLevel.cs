namespace Eap.SelfChecks.Rules;

/// <summary>Who has been told, the lower ones included.</summary>
public enum UrgentLevel
{
    /// <summary>Whoever is on call.</summary>
    OnCall,

    /// <summary>Their deputies.</summary>
    Deputy,

    /// <summary>Everybody who answers urgent requests.</summary>
    City,
}
