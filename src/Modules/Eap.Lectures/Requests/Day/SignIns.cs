using System.Security.Cryptography;
using System.Text;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Lectures.Requests.Day;

/// <summary>Signing in at the QR code in the hall. What somebody types is hashed with the lecture's own salt and not kept: it only keeps the same person from counting twice.</summary>
public sealed class SignIns(UnitOfWork work, SiteDbContext db, SiteClock clock, IStringLocalizer<SignIns> T)
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(30);

    /// <summary>The lecture of a sign-in address; null when there is none.</summary>
    public Task<LectureRequest?> FindAsync(string token, CancellationToken cancellationToken) =>
        db.Set<LectureRequest>().AsNoTracking().FirstOrDefaultAsync(row => row.SignInToken == token, cancellationToken);

    /// <summary>Why nobody can sign in now, in Chinese; null while they can. The server's clock counts.</summary>
    public string? Closed(LectureRequest lecture)
    {
        if (lecture.Stage is not (LectureStage.Confirmed or LectureStage.Announced or LectureStage.Delivered) || lecture is not { StartUtc: { } start, EndUtc: { } end, SignInSalt: not null }) return T["这场讲座现在不能签到。"];
        if (clock.UtcNow < start - Early) return T["还没有开始签到，开讲前 1 小时打开。"];
        return clock.UtcNow > end + Late ? T["签到已经结束。"].Value : null;
    }

    /// <summary>Signs in; null when it counts (also when it counted before), else what to mend.</summary>
    public Task<string?> SignAsync(string token, string? who, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var lecture = await unit.Db.Set<LectureRequest>().FirstOrDefaultAsync(row => row.SignInToken == token, cancellationToken);
        if (lecture is null) return "";
        if (Closed(lecture) is { } closed) return closed;
        var line = PlainInput.Clean(who);
        if (line.Length is 0 or > 40) return T["请写上姓名，同名的加上班组。"].Value;
        var hash = HashOf(lecture.SignInSalt!, line.Value);
        if (await unit.Db.Set<LectureSignIn>().AnyAsync(row => row.RequestItemId == lecture.RequestItemId && row.PersonHash == hash, cancellationToken)) return null;
        unit.Db.Add(new LectureSignIn { RequestItemId = lecture.RequestItemId, PersonHash = hash, SignedUtc = clock.UtcNow });
        return null;
    }, cancellationToken);

    private static string HashOf(string salt, string who)
    {
        var name = string.Concat(FullWidth.Fold(who).ToUpperInvariant().Where(character => !char.IsWhiteSpace(character)));
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(salt), Encoding.UTF8.GetBytes(name)));
    }
}
