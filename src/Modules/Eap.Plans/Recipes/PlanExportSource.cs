using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Model;
using Eap.Platform.Data;
using Eap.Platform.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Eap.Plans.Recipes;

/// <summary>Exports the plans in force with their allocations; who took places does not leave this way.</summary>
internal sealed class PlanExportSource(SiteDbContext db) : IRecipeExportSource
{
    public int Order => 70;

    public async IAsyncEnumerable<JsonObject> ExportAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var items = await db.Set<ContentItem>().AsNoTracking().Where(item => item.ContentType == PlanContentType.Name && item.Published).OrderBy(item => item.Id).ToListAsync(cancellationToken);
        if (items.Count == 0) yield break;
        var codes = await db.Set<Organization>().AsNoTracking().ToDictionaryAsync(row => row.OrganizationId, row => row.Code, cancellationToken);
        var rows = (await db.Set<Allocation>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellationToken)).ToLookup(row => row.PlanItemId);
        var plans = new JsonArray();
        foreach (var item in items)
        {
            var json = ContentItemJson.Write(item, codes.GetValueOrDefault(item.OrganizationId));
            json["Allocations"] = new JsonArray([.. Tables(rows[item.ContentItemId], codes)]);
            plans.Add(json);
        }

        yield return new JsonObject { ["name"] = PlanRecipeStep.StepName, ["Plans"] = plans };
    }

    // Years that give everybody the same are one table, as they came.
    private static IEnumerable<JsonObject> Tables(IEnumerable<Allocation> rows, Dictionary<string, string> codes) =>
        from table in rows.GroupBy(row => (row.Metric, row.Kind, row.IsShared, row.Year))
        let lines = table.Select(row => (Code: codes.GetValueOrDefault(row.OrganizationId, row.OrganizationId), row.Planned)).ToList()
        group table.Key.Year by (table.Key.Metric, table.Key.Kind, table.Key.IsShared, Lines: string.Join('|', lines.Select(line => $"{line.Code}={line.Planned}"))) into same
        select Table(same.Key.Metric, same.Key.Kind, same.Key.IsShared, same.Key.Lines, same);

    private static JsonObject Table(string metric, AllocationKind kind, bool shared, string lines, IEnumerable<int> years)
    {
        var rows = lines.Split('|').Select(line => line.Split('=')).Select(line => (Code: line[0], Planned: int.Parse(line[1], System.Globalization.CultureInfo.InvariantCulture))).ToList();
        return new JsonObject
        {
            ["Metric"] = metric, ["Kind"] = kind.ToString(), ["IsShared"] = shared,
            ["Years"] = new JsonArray([.. years.Where(year => year != Allocation.WholePeriod).Select(year => JsonValue.Create(year))]),
            ["Total"] = rows.Sum(row => row.Planned),
            ["Rows"] = new JsonArray([.. rows.Select(row => new JsonObject { ["Organization"] = row.Code, ["Planned"] = row.Planned })]),
        };
    }
}
