using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Numbers;

/// <summary>Numbers given out, to read.</summary>
public sealed class IssuedNumbers(SiteDbContext db)
{
    /// <summary>The number as somebody typed it; null when it was never given out.</summary>
    public async Task<IssuedNumber?> FindAsync(string? typed, CancellationToken cancellationToken)
    {
        var number = NumberText.Normalize(typed);
        return number.Length is 0 or > NumberText.Longest ? null : await db.Set<IssuedNumber>().AsNoTracking().FirstOrDefaultAsync(row => row.Number == number, cancellationToken);
    }

    /// <summary>The numbers of an item, newest first, revoked ones too.</summary>
    public Task<List<IssuedNumber>> OfSubjectAsync(string subjectItemId, CancellationToken cancellationToken) =>
        db.Set<IssuedNumber>().AsNoTracking().Where(row => row.SubjectItemId == subjectItemId).OrderByDescending(row => row.Id).ToListAsync(cancellationToken);
}
