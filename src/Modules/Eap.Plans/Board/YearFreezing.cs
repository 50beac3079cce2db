using Eap.Plans.Model;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Board;

/// <summary>Freezes a year (年底封存), inside a unit of work: figures and transaction are of one moment.</summary>
public sealed class YearFreezing(UnitScope unit, BoardReader reader, SiteClock clock, ICurrentUser user, AuditTrail audit, IStringLocalizer<YearFreezing> T)
{
    /// <summary>Freezes it; the reason in Chinese when that cannot be, null when it is done.</summary>
    public async Task<string?> FreezeAsync(Plan plan, int year, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        if (!plan.Covers(year)) return T["计划里没有{0}年。", year];
        if (clock.Today <= new DateOnly(year, 12, 31)) return T["{0}年还没有过完，12月31日以后才能封存。", year];
        if (await unit.Db.Set<YearFreeze>().AnyAsync(row => row.PlanItemId == plan.ContentItemId && row.Year == year, cancellationToken)) return T["{0}年已经封存过了。", year];
        var book = await reader.ReadAsync(plan, year, cancellationToken);
        var units = new BoardBuilder(book).Units("/");
        var text = FrozenYear.Write(BoardFigures.Of(new BoardBuilder(book).Targets(units), book.Columns, units));
        unit.Db.Add(new YearFreeze
        {
            PlanItemId = plan.ContentItemId, Year = year, PlanVersionId = plan.VersionId, FrozenByName = user.UserName ?? "", FrozenUtc = clock.UtcNow, Figures = text, Sha256 = FrozenYear.HashOf(text),
        });
        audit.Record("Plan", "YearFrozen", T["封存计划“{0}”{1}年的完成情况", plan.Title, year], plan.ContentItemId, data: new() { ["year"] = year, ["sha256"] = FrozenYear.HashOf(text) });
        return null;
    }
}
