using System.Globalization;
using System.Text.Json.Nodes;
using Eap.Organizations.Directory;
using Eap.Organizations.Editing;
using Eap.Platform.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Eap.Organizations.Recipes;

/// <summary>
/// The <c>Organizations</c> step: <c>Organizations[{Code, Kind, Parent, Names[{Name, ShortName, ValidFrom, ValidTo}], Facts[{Year, Workers, Members, Women}], IsActive}]</c>,
/// parents before children. What is there already (by code) is brought in line; running it twice changes nothing.
/// </summary>
public sealed class OrganizationsRecipeStep : IRecipeStepHandler
{
    /// <inheritdoc />
    public string Name => "Organizations";

    /// <inheritdoc />
    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var list = context.Step["Organizations"] as JsonArray ?? throw new RecipeException("没有 Organizations 列表。");
        foreach (var node in list) await OneAsync(context, node as JsonObject ?? throw new RecipeException("Organizations 里有一项不是对象。"), cancellationToken);
        context.Report.AddDone($"组织 {list.Count} 个");
    }

    private static async Task OneAsync(RecipeStepContext context, JsonObject json, CancellationToken cancellationToken)
    {
        var (editor, organizations) = (context.Unit.Get<OrganizationEditor>(), context.Unit.Db.Set<Organization>());
        var code = OrganizationText.Code(Text(json["Code"]));
        if (code.Length == 0) throw new RecipeException("有一个组织没有 Code。");
        var kind = Enum.TryParse<OrganizationKind>(Text(json["Kind"]), ignoreCase: true, out var parsed) && Enum.IsDefined(parsed)
            ? parsed : throw new RecipeException($"组织 {code} 的 Kind“{json["Kind"]}”不认识。可用的有：{string.Join("、", Enum.GetNames<OrganizationKind>())}。");
        var names = Names(code, json["Names"] as JsonArray ?? []);
        var parent = await ParentAsync(organizations, code, kind, Text(json["Parent"]), cancellationToken);
        var existing = await organizations.FirstOrDefaultAsync(row => row.Code == code, cancellationToken);
        if (existing is null)
        {
            existing = Done(code, await editor.CreateAsync(new NewOrganization
            {
                ParentId = parent?.OrganizationId, Code = code, Kind = kind, Name = names[0].Name, ShortName = names[0].ShortName, ValidFrom = names[0].ValidFrom,
            }, cancellationToken));
        }
        else
        {
            Done(code, await editor.MoveAsync(existing.OrganizationId, null, parent?.OrganizationId, cancellationToken));
            if (existing.Kind != kind)
                Done(code, await editor.ChangeAsync(new OrganizationChange { OrganizationId = existing.OrganizationId, Revision = existing.Revision, Code = code, Kind = kind, Position = existing.Position }, cancellationToken));
        }

        Done(code, await editor.SetNamesAsync(existing.OrganizationId, names, cancellationToken));
        foreach (var facts in (json["Facts"] as JsonArray ?? []).OfType<JsonObject>())
            Done(code, await editor.SetFactsAsync(new OrganizationFacts(existing.OrganizationId, Number(facts["Year"]) ?? throw new RecipeException($"组织 {code} 的 Facts 缺 Year。"),
                Number(facts["Workers"]), Number(facts["Members"]), Number(facts["Women"])), null, cancellationToken));
        if (json["IsActive"] is JsonValue active) Done(code, await editor.SetActiveAsync(existing.OrganizationId, null, active.GetValue<bool>(), cancellationToken));
    }

    // A city's recipe names its top; a recipe laid over any city (demo) leaves the parent open and comes to stand below the federation.
    private static async Task<Organization?> ParentAsync(DbSet<Organization> organizations, string code, OrganizationKind kind, string? parent, CancellationToken cancellationToken)
    {
        if (parent is not null)
        {
            var wanted = OrganizationText.Code(parent);
            return await organizations.FirstOrDefaultAsync(row => row.Code == wanted, cancellationToken) ?? throw new RecipeException($"组织 {code} 的上级 {parent} 不存在；上级要排在前面。");
        }

        if (OrganizationKinds.MayBeTop(kind)) return null;
        return await organizations.FirstOrDefaultAsync(row => row.Kind == OrganizationKind.MunicipalFederation && row.ParentId == null, cancellationToken)
            ?? throw new RecipeException($"组织 {code} 没有上级，站点里也没有市总工会可以挂。");
    }

    private static List<NamePeriod> Names(string code, JsonArray list)
    {
        var names = list.OfType<JsonObject>().Select(json =>
        {
            var name = OrganizationText.Name(Text(json["Name"]));
            var shortName = OrganizationText.Name(Text(json["ShortName"]));
            return new NamePeriod(name, shortName.Length > 0 ? shortName : name, Day(code, json["ValidFrom"]), Day(code, json["ValidTo"]));
        }).OrderBy(period => period.ValidFrom ?? DateOnly.MinValue).ToList();
        return NamePeriod.Check(names) is { } problem ? throw new RecipeException($"组织 {code}：{problem}") : names;
    }

    private static Organization Done(string code, OrganizationResult result) => result.Organization ?? throw new RecipeException($"组织 {code}：{result.Problem}");

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static int? Number(JsonNode? node) => node is null ? null : node.GetValue<int>();

    private static DateOnly? Day(string code, JsonNode? node)
    {
        if (Text(node) is not { } text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new RecipeException($"组织 {code} 的日期“{text}”不是 yyyy-MM-dd。");
    }
}
