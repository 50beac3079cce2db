namespace Eap.SelfChecks.Urgent;

/// <summary>A request as it is typed.</summary>
public sealed class UrgentForm
{
    /// <summary>The request: made when its form opens, so that a form sent twice is one request.</summary>
    public string? Id { get; set; }

    /// <summary>Where it happened.</summary>
    public string? Place { get; set; }

    /// <summary>What happened.</summary>
    public UrgentKind? Kind { get; set; }

    /// <summary>How many people it touches.</summary>
    public UrgentSize? Size { get; set; }

    /// <summary>By when.</summary>
    public UrgentHaste? Haste { get; set; }

    /// <summary>Whom to ring.</summary>
    public string? Name { get; set; }

    /// <summary>Under which number.</summary>
    public string? Phone { get; set; }

    /// <summary>A few words.</summary>
    public string? Note { get; set; }

    /// <summary><c>yes</c>: the words name nobody, whatever they look like.</summary>
    public string? NobodyNamed { get; set; }
}
