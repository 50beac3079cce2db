using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Eap.SelfChecks.Surveys;

/// <summary>
/// Tickets of forms: signed chance, good once for one survey. The site keeps none of those it hands out, and of those that come back a mark that says only "this form was sent".
/// </summary>
public sealed class SurveyTickets(IDataProtectionProvider protection)
{
    private const int Length = 16;
    private const int LongestTicket = 500;

    /// <summary>A ticket for a form.</summary>
    public string New(string surveyItemId) => WebEncoders.Base64UrlEncode(Protector(surveyItemId).Protect(RandomNumberGenerator.GetBytes(Length)));

    /// <summary>The mark of a ticket; null where it is none of this survey.</summary>
    public long? MarkOf(string? ticket, string surveyItemId)
    {
        if (ticket is not { Length: > 0 and <= LongestTicket }) return null;
        try
        {
            var chance = Protector(surveyItemId).Unprotect(WebEncoders.Base64UrlDecode(ticket));
            return BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(chance));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string surveyItemId) => protection.CreateProtector("Eap.SelfChecks.Survey", surveyItemId);
}
