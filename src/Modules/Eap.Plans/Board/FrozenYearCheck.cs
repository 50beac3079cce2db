using Eap.Platform.Checks;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Board;

/// <summary>For <c>verify</c>: frozen years are as they were stored.</summary>
internal sealed class FrozenYearCheck(SiteDbContext db, IStringLocalizer<FrozenYearCheck> T) : ISiteCheck
{
    public string Title => T["年底封存"];

    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken) =>
        [.. (await db.Set<YearFreeze>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellationToken)).Where(row => FrozenYear.HashOf(row.Figures) != row.Sha256)
            .Select(row => string.Format(T["计划 {0} 的{1}年：封存的内容和当时的校验值对不上"].Value, row.PlanItemId, row.Year))];
}
