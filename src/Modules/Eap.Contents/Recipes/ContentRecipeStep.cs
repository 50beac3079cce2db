using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Platform.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Recipes;

/// <summary>The <c>content</c> step: items in Orchard Core's JSON. Unknown types and parts are kept and reported.</summary>
public sealed class ContentRecipeStep(IContentManager contents, IEnumerable<IContentPartDriver> drivers) : IRecipeStepHandler
{
    private readonly HashSet<string> _parts = [.. drivers.Select(driver => driver.PartName)];

    /// <inheritdoc />
    public string Name => "content";

    /// <inheritdoc />
    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var organizations = await context.Unit.Db.Set<Organization>().AsNoTracking().Select(row => new { row.Code, row.OrganizationId, row.ParentId, row.Kind }).ToListAsync(cancellationToken);
        var codes = organizations.ToDictionary(row => row.Code, row => row.OrganizationId, StringComparer.OrdinalIgnoreCase);
        // Items shared by all cities name no organisation: they belong to the site's own federation.
        var root = organizations.FirstOrDefault(row => row is { ParentId: null, Kind: OrganizationKind.MunicipalFederation })?.OrganizationId ?? organizations.FirstOrDefault(row => row.ParentId is null)?.OrganizationId ?? "";
        var items = new List<ContentItem>();
        foreach (var (node, index) in (context.Step["data"] as JsonArray ?? []).Select((node, index) => (node, index)))
        {
            if (node is not JsonObject json) throw new RecipeException($"第 {index + 1} 个条目不是 JSON 对象。");
            var (item, code) = ContentItemJson.Read(json);
            if (item.ContentItemId.Length is 0 or > 26) throw new RecipeException($"第 {index + 1} 个条目（{item.DisplayText}）缺少 ContentItemId，或它超过 26 个字符。");
            if (item.ContentType.Length is 0 or > 128) throw new RecipeException($"第 {index + 1} 个条目（{item.DisplayText}）缺少 ContentType。");
            if (code is not null && !codes.ContainsKey(code)) throw new RecipeException($"第 {index + 1} 个条目（{item.DisplayText}）属于不存在的组织 {code}。");
            item.OrganizationId = code is null ? root : codes[code];
            ResolveOrganizations(item, codes);
            await ReportAsync(context, item, cancellationToken);
            items.Add(item);
        }

        await contents.ImportAsync(items, cancellationToken);
        foreach (var group in items.GroupBy(item => item.ContentType)) context.Report.AddDone($"内容 {group.Key}：{group.Count()} 条");
    }

    // A file names organisations by code, because ids differ from site to site.
    private static void ResolveOrganizations(ContentItem item, Dictionary<string, string> codes)
    {
        foreach (var part in item.Content.Select(pair => pair.Value).OfType<JsonObject>())
            foreach (var ids in part.Select(pair => pair.Value).OfType<JsonObject>().Select(field => field["OrganizationIds"]).OfType<JsonArray>())
                for (var i = 0; i < ids.Count; i++)
                    if (ids[i]?.GetValue<string>() is { } code && codes.TryGetValue(code, out var id)) ids[i] = id;
    }

    private async Task ReportAsync(RecipeStepContext context, ContentItem item, CancellationToken cancellationToken)
    {
        var type = await ContentDefinitionManager.GetTypeAsync(context.Unit, item.ContentType, cancellationToken);
        if (type is null) context.Report.AddKept($"内容类型 {item.ContentType}");
        foreach (var (name, _) in item.Content)
            if (!_parts.Contains(name) && type?.Part(name) is null) context.Report.AddKept($"部件 {name}");
    }
}
