using Eap.Platform.Secrets;
using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Urgent;

/// <summary>Seals whom to ring, and what was written.</summary>
public sealed class UrgentSecrets(SecretBox secrets)
{
    /// <summary>Seals one field of a request; nothing stays nothing.</summary>
    public string? Seal(string? text, string requestId, string field) => string.IsNullOrEmpty(text) ? null : secrets.Seal(text, $"urgent:{requestId}:{field}");

    /// <summary>Whom to ring, all of it. Whoever calls this has checked who asks; that they looked is in the trail.</summary>
    public UrgentContact Contact(UrgentRequest row) => new(Open(row.NameSealed, row.RequestId, nameof(row.NameSealed)), Open(row.PhoneSealed, row.RequestId, nameof(row.PhoneSealed)), Open(row.NoteSealed, row.RequestId, nameof(row.NoteSealed)));

    /// <summary>What the union sees of it: whom, and a number without its middle, enough to find a wrong digit at its ends; null once erased.</summary>
    public UrgentLeft? Left(UrgentRequest row) => row.NameSealed is null || row.PhoneSealed is null ? null : new(Open(row.NameSealed, row.RequestId, nameof(row.NameSealed))!, PhoneMask.Of(Open(row.PhoneSealed, row.RequestId, nameof(row.PhoneSealed))!));

    /// <summary>Opens it. Whoever calls this has checked who asks, and writes the audit line.</summary>
    public string? Open(string? sealedText, string requestId, string field) => sealedText is null ? null : secrets.Open(sealedText, $"urgent:{requestId}:{field}");
}
