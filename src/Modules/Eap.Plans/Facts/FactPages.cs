using Eap.Organizations.Directory;
using Eap.Plans.Editing;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Spreadsheets;
using Microsoft.EntityFrameworkCore;

namespace Eap.Plans.Facts;

/// <summary>Makes the pages of the register, of the units the person may see.</summary>
public sealed class FactPages(SiteDbContext db, FactMetrics metrics, FactRights rights, OrganizationDirectory organizations, IAccess access, ICurrentUser user)
{
    private const int PageSize = 50, MostExported = 20_000;

    /// <summary>A page of lines.</summary>
    public async Task<FactList> ListAsync(FactQuery query, CancellationToken cancellationToken)
    {
        query.PageNumber = Math.Clamp(query.PageNumber, 1, 10_000);
        var (tree, rows) = await FilterAsync(query, cancellationToken);
        var count = await rows.CountAsync(cancellationToken);
        var page = await rows.OrderByDescending(row => row.Day).ThenByDescending(row => row.Id).Skip((query.PageNumber - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);
        return new FactList(query, [.. page.Take(PageSize)], count, page.Count > PageSize, await metrics.ListAsync(cancellationToken), tree, Names(tree), !(await access.ScopeAsync(nameof(Permissions.RecordFacts), cancellationToken)).IsEmpty);
    }

    /// <summary>The same lines as a spreadsheet.</summary>
    public async Task<ExportSheet> SheetAsync(FactQuery query, CancellationToken cancellationToken)
    {
        var (tree, rows) = await FilterAsync(query, cancellationToken);
        var found = await rows.OrderBy(row => row.Day).ThenBy(row => row.Id).Take(MostExported).ToListAsync(cancellationToken);
        var list = new FactList(query, found, found.Count, false, await metrics.ListAsync(cancellationToken), tree, Names(tree), false);
        return new ExportSheet("台账", ["日期", "指标", "单位", "内容", "数量", "计数", "凭据", "登记人", "核对人", "状态", "说明"], found.Select(row => (IReadOnlyList<object?>)
        [
            row.Day, list.MetricOf(row).Title, list.Units.GetValueOrDefault(row.OrganizationId), row.Title, row.Number, list.MetricOf(row).UnitOf(row.CountKind), row.Evidence, row.RecordedByName, row.CheckedByName,
            row.VoidedUtc is not null ? "作废" : row.Counts ? "已核对" : "待核对", row.VoidReason,
        ]));
    }

    /// <summary>One line; null when there is none or its unit is not the person's to see.</summary>
    public async Task<(FactPage? Page, bool Forbidden)> FindAsync(string factId, CancellationToken cancellationToken)
    {
        if (await db.Set<RecordedFact>().AsNoTracking().FirstOrDefaultAsync(row => row.FactId == factId, cancellationToken) is not { } fact) return (null, false);
        if (!await access.AllowsAsync(nameof(Permissions.ViewPlans), fact.OrganizationId, cancellationToken)) return (null, true);
        var related = await db.Set<RecordedFact>().AsNoTracking().Where(row => row.CorrectsFactId == factId || row.FactId == fact.CorrectsFactId).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var (records, checks, open) = (await rights.MayRecordAsync(fact.OrganizationId, cancellationToken), await rights.MayCheckAsync(fact.OrganizationId, cancellationToken), fact.VoidedUtc is null);
        var isOwn = fact.RecordedBy == user.UserId;
        var metric = (await metrics.ListAsync(cancellationToken)).FirstOrDefault(known => known.Metric == fact.Metric) ?? new FactMetric(fact.Metric, fact.Metric, "", fact.CountKind);
        return (new FactPage(fact, metric, (await organizations.FindAsync(fact.OrganizationId, cancellationToken))?.Name ?? "", related.Find(row => row.FactId == fact.CorrectsFactId), [.. related.Where(row => row.CorrectsFactId == factId)],
            MayCheck: open && checks && !isOwn && fact.CheckedUtc is null, MayVoid: open && (checks || (isOwn && fact.CheckedUtc is null)), MayCorrect: open && records && related.TrueForAll(row => row.CorrectsFactId != factId || row.VoidedUtc is not null), isOwn), false);
    }

    /// <summary>The form; null when the person may enter nothing anywhere, or not at the unit whose line is to be corrected.</summary>
    public async Task<FactEditPage?> EditAsync(FactForm form, CancellationToken cancellationToken)
    {
        var scope = await access.ScopeAsync(nameof(Permissions.RecordFacts), cancellationToken);
        if (scope.IsEmpty) return null;
        var corrects = form.Corrects is { Length: > 0 } id ? await db.Set<RecordedFact>().AsNoTracking().FirstOrDefaultAsync(row => row.FactId == id, cancellationToken) : null;
        if (corrects is not null && !await rights.MayRecordAsync(corrects.OrganizationId, cancellationToken)) return null;
        return new FactEditPage(form, await metrics.ListAsync(cancellationToken), await organizations.TreeAsync(scope, cancellationToken), corrects);
    }

    private async Task<(OrganizationTree Tree, IQueryable<RecordedFact> Rows)> FilterAsync(FactQuery query, CancellationToken cancellationToken)
    {
        var tree = await organizations.TreeAsync(await access.ScopeAsync(nameof(Permissions.ViewPlans), cancellationToken), cancellationToken);
        var within = query.Org is { Length: > 0 } org ? tree.Find(org)?.Path ?? "/nowhere/" : "/";
        var units = tree.Walk().Select(found => found.Organization).Where(unit => unit.Path.StartsWith(within, StringComparison.Ordinal)).Select(unit => unit.OrganizationId).ToList();
        var rows = db.Set<RecordedFact>().AsNoTracking().Where(row => units.Contains(row.OrganizationId));
        if (query.Metric is { Length: > 0 } metric) rows = rows.Where(row => row.Metric == metric);
        if (NumberText.TryRead(query.Year, out var typed) && typed is >= PlanProblems.EarliestYear and <= 9998 and { } year)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            rows = rows.Where(row => row.Day >= first && row.Day <= last);
        }

        rows = query.State switch
        {
            "pending" => rows.Where(row => row.CheckedUtc == null && row.VoidedUtc == null),
            "counted" => rows.Where(row => row.Counts),
            "voided" => rows.Where(row => row.VoidedUtc != null),
            _ => rows,
        };
        return (tree, rows);
    }

    private static Dictionary<string, string> Names(OrganizationTree tree) => tree.Walk().ToDictionary(found => found.Organization.OrganizationId, found => found.Organization.ShortName);
}
