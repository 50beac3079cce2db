using Eap.Platform.Secrets;

namespace Eap.SelfChecks.Urgent;

/// <summary>Seals whom to ring, and what was written.</summary>
public sealed class UrgentSecrets(SecretBox secrets)
{
    /// <summary>Seals one field of a request; nothing stays nothing.</summary>
    public string? Seal(string? text, string requestId, string field) => string.IsNullOrEmpty(text) ? null : secrets.Seal(text, $"urgent:{requestId}:{field}");

    /// <summary>Opens it. Whoever calls this has checked who asks, and writes the audit line.</summary>
    public string? Open(string? sealedText, string requestId, string field) => sealedText is null ? null : secrets.Open(sealedText, $"urgent:{requestId}:{field}");
}
