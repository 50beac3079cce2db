namespace Eap.Awards.Naming;

/// <summary>Settings section: how certificates are numbered; the notice says nothing of it.</summary>
public sealed class NamingSettings
{
    /// <summary>How the numbers of certificates begin: <c>RYZS-2018-0001</c>. Letters and digits, up to 24.</summary>
    public string CertificateSeries { get; set; } = "RYZS";
}
