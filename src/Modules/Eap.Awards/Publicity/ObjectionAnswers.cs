using Eap.Applications.Numbers;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Publicity;

/// <summary>Reads for whoever holds number and code how an objection stands, and what became of the list. Why it was decided so is the desk's.</summary>
public sealed class ObjectionAnswers(SiteDbContext db, ObjectionSecrets secrets, PublicNotices notices)
{
    /// <summary>How it stands; null where number and code do not fit.</summary>
    public async Task<ObjectionStatus?> FindAsync(string? number, string? code, CancellationToken cancellationToken)
    {
        var (typed, hash) = (NumberText.Normalize(number), secrets.CodeHash(number, code));
        if (typed.Length is 0 or > NumberText.Longest || await db.Set<Objection>().AsNoTracking().FirstOrDefaultAsync(row => row.Receipt == typed && row.CodeHash == hash, cancellationToken) is not { } found) return null;
        var status = new ObjectionStatus(found.Receipt, found, secrets.Open(found.AnswerSealed, found.ObjectionId, nameof(Objection.AnswerSealed)));
        var ruling = found.Verdict == ObjectionVerdict.Upheld ? await db.Set<ObjectionRuling>().AsNoTracking().FirstOrDefaultAsync(row => row.ObjectionId == found.ObjectionId, cancellationToken) : null;
        if (ruling is not { Removes: true } || await notices.RoundAsync(found.RoundId, cancellationToken) is not { } round) return status with { Ruling = ruling };
        var isWaiting = await db.Set<PublicityLine>().AnyAsync(line => line.ContentItemId == found.ContentItemId && db.Set<PublicityRound>().Any(row => row.RoundId == line.RoundId && row.IsStanding), cancellationToken);
        return status with { Ruling = ruling, IsListWaiting = isWaiting, Now = isWaiting ? null : await notices.SuccessorAsync(round, cancellationToken) };
    }
}
