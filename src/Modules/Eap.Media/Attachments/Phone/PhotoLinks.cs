using System.Security.Cryptography;
using System.Text;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Attachments.Phone;

/// <summary>
/// Links for phones. Each takes one photograph; with it the phone gets the next link, so that the code on the screen is worth nothing to whoever
/// photographs it after the first use, and several pages can follow one another without a cookie or an account.
/// </summary>
public sealed class PhotoLinks(SiteDbContext db, UnitOfWork work, SiteClock clock)
{
    /// <summary>How long a row of links lives.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    /// <summary>Makes a link and gives its token, which is not stored.</summary>
    public async Task<string> CreateAsync(AttachmentPlace place, string userId, CancellationToken cancellationToken)
    {
        var token = NewToken();
        await work.RunAsync(unit =>
        {
            unit.Db.Add(Link(token, place, userId, unit.Get<SiteClock>().UtcNow + Life, taken: 0));
            return Task.CompletedTask;
        }, cancellationToken);
        return token;
    }

    /// <summary>The link of a token; null when there is none, it has run out or was used.</summary>
    public async Task<PhotoLink?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var (hash, now) = (Hash(token), clock.UtcNow);
        return await db.Set<PhotoLink>().AsNoTracking().FirstOrDefaultAsync(row => row.TokenHash == hash && row.UsedUtc == null && row.ExpiresUtc > now, cancellationToken);
    }

    /// <summary>Takes the link for one photograph: one of two posts at the same moment gets it.</summary>
    public Task<bool> ClaimAsync(PhotoLink link, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var now = unit.Get<SiteClock>().UtcNow;
        return await unit.Db.Set<PhotoLink>().Where(row => row.Id == link.Id && row.UsedUtc == null && row.ExpiresUtc > now).ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedUtc, now), cancellationToken) == 1;
    }, cancellationToken);

    /// <summary>Gives a link back whose photograph did not come through.</summary>
    public Task ReleaseAsync(PhotoLink link) => work.RunAsync(unit =>
        unit.Db.Set<PhotoLink>().Where(row => row.Id == link.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedUtc, (DateTime?)null), CancellationToken.None), CancellationToken.None);

    /// <summary>The next link of the row, with the time that is left.</summary>
    public async Task<string> FollowAsync(PhotoLink link, CancellationToken cancellationToken)
    {
        var token = NewToken();
        await work.RunAsync(unit =>
        {
            unit.Db.Add(Link(token, link.Place, link.CreatedBy, link.ExpiresUtc, link.Taken + 1));
            return Task.CompletedTask;
        }, cancellationToken);
        return token;
    }

    private static PhotoLink Link(string token, AttachmentPlace place, string userId, DateTime expiresUtc, int taken) => new()
    {
        TokenHash = Hash(token), ContentItemId = place.ContentItemId, PartName = place.PartName, FieldName = place.FieldName, CreatedBy = userId, ExpiresUtc = expiresUtc, Taken = taken,
    };

    private static string NewToken() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(24));

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
