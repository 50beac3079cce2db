using System.Text.Json.Nodes;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Model;
using Eap.Platform.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Eap.Plans.Recipes;

/// <summary>
/// The <c>Plan</c> step: <c>Plans</c>, each a content item in Orchard Core's JSON with <c>Allocations[{Metric, Kind, IsShared, Years[], Total, Rows[{Organization, Planned}]}]</c>
/// beside its parts. Organisations are named by code; without years a row holds for the whole period. The rows must add up to the total. What
/// is there already is brought in line; places taken stay.
/// </summary>
public sealed class PlanRecipeStep(IContentManager contents) : IRecipeStepHandler
{
    /// <summary>The step's name.</summary>
    public const string StepName = "Plan";

    /// <inheritdoc />
    public string Name => StepName;

    /// <inheritdoc />
    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var codes = await context.Unit.Db.Set<Organization>().AsNoTracking().ToDictionaryAsync(row => row.Code, row => row.OrganizationId, StringComparer.OrdinalIgnoreCase, cancellationToken);
        foreach (var node in context.Step["Plans"] as JsonArray ?? throw new RecipeException("没有 Plans 列表。"))
            await OneAsync(context, node?.DeepClone() as JsonObject ?? throw new RecipeException("Plans 里有一项不是对象。"), codes, cancellationToken);
    }

    private async Task OneAsync(RecipeStepContext context, JsonObject json, Dictionary<string, string> codes, CancellationToken cancellationToken)
    {
        json.Remove("Allocations", out var allocations);
        var (item, code) = ContentItemJson.Read(json);
        item.ContentType = PlanContentType.Name;
        if (item.ContentItemId.Length is 0 or > 26) throw new RecipeException($"计划“{item.DisplayText}”缺少 ContentItemId，或它超过 26 个字符。");
        item.OrganizationId = IdOf(codes, code, item.DisplayText);
        await contents.ImportAsync([item], cancellationToken);
        var known = await context.Unit.Db.Set<Allocation>().Where(row => row.PlanItemId == item.ContentItemId).ToListAsync(cancellationToken);
        foreach (var table in (allocations as JsonArray ?? []).OfType<JsonObject>().Select(table => AllocationTable.Read(table, item.DisplayText)))
            foreach (var (organization, year, planned) in table.Rows())
                Put(context, known, item, table, IdOf(codes, organization, item.DisplayText), year, planned);
        context.Report.AddDone($"计划 {item.DisplayText}");
    }

    private static void Put(RecipeStepContext context, List<Allocation> known, ContentItem plan, AllocationTable table, string organizationId, int year, int planned)
    {
        var row = known.Find(found => found.Metric == table.Metric && found.OrganizationId == organizationId && found.Year == year);
        if (row is null)
        {
            row = new Allocation { PlanItemId = plan.ContentItemId, Metric = table.Metric, OrganizationId = organizationId, Year = year };
            known.Add(row);
            context.Unit.Db.Add(row);
        }

        if (table.Kind == AllocationKind.Cap && planned < row.Taken) throw new RecipeException($"计划“{plan.DisplayText}”的 {table.Metric}：已经占用 {row.Taken} 个，不能改成 {planned} 个。");
        (row.Planned, row.Kind, row.IsShared) = (planned, table.Kind, table.IsShared);
    }

    private static string IdOf(Dictionary<string, string> codes, string? code, string plan) =>
        code is not null && codes.TryGetValue(code, out var id) ? id : throw new RecipeException($"计划“{plan}”提到不存在的组织 {code}。");
}
