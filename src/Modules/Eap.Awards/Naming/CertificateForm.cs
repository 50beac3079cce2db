namespace Eap.Awards.Naming;

/// <summary>What is typed about numbers.</summary>
public sealed class CertificateForm
{
    /// <summary>How they begin.</summary>
    public string? Prefix { get; set; }

    /// <summary>How many digits at least.</summary>
    public string? Digits { get; set; }

    /// <summary>The next count; empty: as it stands.</summary>
    public string? Next { get; set; }
}
