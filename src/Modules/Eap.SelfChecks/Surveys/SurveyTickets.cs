using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Eap.SelfChecks.Surveys;

/// <summary>
/// Tickets of forms: signed chance with the hour it was handed out, good once for one survey and for half a day. The site keeps none of those it hands out, and of those
/// that come back a mark that says only "this form was sent". They stand in for the antiforgery token, which would need a cookie and would know the account.
/// </summary>
public sealed class SurveyTickets(IDataProtectionProvider protection, TimeProvider time)
{
    private const int ChanceLength = 16;
    private const int LongestTicket = 500;
    private const int LifeInHours = 12;

    private int Hour => (int)(time.GetUtcNow().ToUnixTimeSeconds() / 3600);

    /// <summary>A ticket for a form.</summary>
    public string New(string surveyItemId)
    {
        var ticket = new byte[ChanceLength + sizeof(int)];
        RandomNumberGenerator.Fill(ticket.AsSpan(0, ChanceLength));
        BinaryPrimitives.WriteInt32BigEndian(ticket.AsSpan(ChanceLength), Hour);
        return WebEncoders.Base64UrlEncode(Protector(surveyItemId).Protect(ticket));
    }

    /// <summary>The mark of a ticket; null where it is none of this survey, or too old.</summary>
    public long? MarkOf(string? ticket, string surveyItemId)
    {
        if (ticket is not { Length: > 0 and <= LongestTicket }) return null;
        try
        {
            var opened = Protector(surveyItemId).Unprotect(WebEncoders.Base64UrlDecode(ticket));
            if (opened.Length != ChanceLength + sizeof(int) || Hour - BinaryPrimitives.ReadInt32BigEndian(opened.AsSpan(ChanceLength)) > LifeInHours) return null;
            return BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(opened));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string surveyItemId) => protection.CreateProtector("Eap.SelfChecks.Survey", surveyItemId);
}
